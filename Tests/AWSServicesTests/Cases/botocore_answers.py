"""Reads answers with botocore's own parsers and prints what it found, as JSON.

Input: a JSON list of `{"service", "operation", "status", "headers", "body"}`. Output: a list with what each
answer holds for a boto3 user; moments as seconds since 1970, bytes as base64.
"""

import base64
import datetime
import json
import sys

import botocore.loaders
import botocore.model
import botocore.parsers


def plain(value):
    if isinstance(value, dict):
        return {name: plain(inner) for name, inner in value.items() if name != "ResponseMetadata"}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    if isinstance(value, datetime.datetime):
        return int(value.timestamp())
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return value


def main():
    loader, services, found = botocore.loaders.Loader(), {}, []
    for answer in json.load(sys.stdin):
        name = answer["service"]
        if name not in services:
            model = loader.load_service_model(name, "service-2")
            services[name] = botocore.model.ServiceModel(model, name)
        service = services[name]
        operation = service.operation_model(answer["operation"])
        parser = botocore.parsers.create_parser(service.metadata["protocol"])
        response = {
            "status_code": answer["status"], "headers": answer["headers"], "body": answer["body"].encode(),
        }
        parsed = parser.parse(response, operation.output_shape)
        found.append({"id": parsed["ResponseMetadata"].get("RequestId"), "members": plain(parsed)})
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
