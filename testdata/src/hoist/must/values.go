package must

import "regexp"

// Cities is the only one of its type here, and there for what follows.
var Cities = regexp.MustCompile(`city`)

func Town(s string) bool { return Cities.MatchString(s) }
