package written

func init() { onWindows = "windows" }
