# A bucket unlocked, a session opened, and the ledger anchored.
set -e
aws iam enable-organizations-root-sessions
rootlatch unlock bucket acme-data-lake-raw --account data-lake-prod --reason 'frozen by mistake' --ticket SEC-43 --yes
rootlatch session --account data-lake-prod --task audit --reason 'which keys are there' --ticket SEC-44 -- true
