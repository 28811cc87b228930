print("glidectl")
