print("glided")
