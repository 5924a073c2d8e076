print("rootlatch")
