print("glide-benchmark")
