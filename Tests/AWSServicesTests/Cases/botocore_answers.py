"""Reads answers with botocore's own parsers and prints what it found, as JSON.

Input: a JSON list of `{"service", "operation", "status", "headers", "body"}`, the body in base64. Output: a list
with what each answer holds for a boto3 user, members under their names on the wire; moments as seconds since
1970, bytes as base64.
"""

import base64
import datetime
import json
import sys
import types

import botocore.compat
import botocore.handlers
import botocore.loaders
import botocore.model
import botocore.parsers


def plain(value, shape):
    if shape is None:
        return {}
    if isinstance(value, dict) and shape.type_name == "structure":
        found = {}
        for name, inner in value.items():
            if name in shape.members and inner is not None:
                member = shape.members[name]
                if inner == {} and member.serialization.get("location") == "headers":
                    continue  # botocore makes a map of no header fields
                wire = name if "location" in member.serialization else member.serialization.get("name", name)
                found[name if shape.serialization.get("payload") == name else wire] = plain(inner, member)
        return found
    if isinstance(value, dict):
        return {name: plain(inner, shape.value) for name, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner, shape.member) for inner in value]
    if isinstance(value, datetime.datetime):
        return int(value.timestamp())
    if isinstance(value, str) and shape.type_name == "blob":
        value = value.encode()
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
        body = base64.b64decode(answer["body"])
        response = {
            "status_code": answer["status"], "headers": botocore.compat.HTTPHeaders.from_dict(answer["headers"]),
            "body": body,
        }
        parsed = parser.parse(response, operation.output_shape)
        if operation.name == "GetBucketLocation":
            # The model cannot say that the root element is the member; botocore's customization can.
            botocore.handlers.parse_get_bucket_location(parsed, types.SimpleNamespace(raw=body, content=body))
        found.append({
            "id": parsed["ResponseMetadata"].get("RequestId"), "members": plain(parsed, operation.output_shape) or {},
        })
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
