extension TrailScanHTMLView {
  /// The page down to its title, with the style of everything below.
  static let head = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>Root activity in CloudTrail</title>
    <style>
    :root { color-scheme: light dark; --line: #8884; --soft: #8881; }
    body { font: 15px/1.5 system-ui, sans-serif; margin: 0; }
    main { max-width: 1100px; margin: 0 auto; padding: 1.5rem; }
    h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .6rem; } h3 { font-size: 1rem; margin: 0 0 .3rem; }
    h4 { font-size: .85rem; margin: .6rem 0 0; opacity: .75; }
    .cards { display: flex; flex-wrap: wrap; gap: .7rem; padding: 0; list-style: none; }
    .cards li { border: 1px solid var(--line); border-radius: 8px; padding: .5rem 1rem; }
    .cards b { display: block; font-size: 1.4rem; }
    .cards .critical, .cards .high { border-color: #d1242f; } .cards .medium { border-color: #bf8700; }
    .table { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; margin: 0 0 1.2rem; font-size: .88rem; }
    th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top;
      overflow-wrap: break-word; }
    th, .t, time { white-space: nowrap; } .name { min-width: 8rem; } td code { overflow-wrap: anywhere; }
    .n { text-align: right; white-space: nowrap; }
    .incident { border: 1px solid var(--line); border-left: 5px solid #6e7781; border-radius: 6px; padding: .8rem 1rem;
      margin: 0 0 .9rem; }
    .incident.critical, .incident.high { border-left-color: #d1242f; } .incident.medium { border-left-color: #bf8700; }
    .incident.low { border-left-color: #0969da; }
    .incident { overflow-wrap: anywhere; }
    .incident p { margin: .2rem 0; } .incident ul, .incident ol { margin: .2rem 0 .4rem; padding-left: 1.4rem; }
    .severity { text-transform: uppercase; font-size: .75rem; letter-spacing: .04em; margin-right: .4rem; opacity: .8; }
    .source { font-size: .85rem; opacity: .75; }
    .timeline { margin: 0; font-size: .85rem; }
    .lane { display: grid; grid-template-columns: 8.5rem 1fr; align-items: center; min-height: 1.5rem; }
    .track { position: relative; height: 1.5rem; border-left: 1px solid var(--line); border-bottom: 1px solid var(--line); }
    .track a, .track b { position: absolute; top: .3rem; height: .9rem; min-width: 5px; border-radius: 2px;
      background: #6e7781; }
    .track .critical, .track .high { background: #d1242f; } .track .medium { background: #bf8700; }
    .track .low { background: #0969da; } .track .high, .track .info { opacity: .75; }
    .axis .track { border-bottom: 0; overflow: hidden; }
    @media (max-width: 700px) { .axis i:not(:nth-child(3n + 1)) { display: none; } }
    @media (max-width: 480px) { .axis .late { display: none; } }
    .axis i { position: absolute; height: 100%; font-style: normal; opacity: .75; padding-left: .3rem; border-left: 1px solid var(--line); }
    code { background: var(--soft); border-radius: 4px; padding: 0 .25rem; font-size: .85em; }
    @media print {
      html { font-size: 11.5px; } body { font-size: 11px; } main { max-width: none; padding: 0; }
      h2, h3, h4 { break-after: avoid; } .incident, .lane, tr { break-inside: avoid; } .table { overflow: visible; }
      .track a, .track b { print-color-adjust: exact; } a { color: inherit; }
    }
    </style>
    </head>
    <body>
    <main>
    <h1>Root activity in CloudTrail</h1>

    """
}
