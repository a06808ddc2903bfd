package typ

import "strings"

// ImportPath returns the path of a package as source spells it: without the
// directory of the module, or of the standard library, that vendors it.
func ImportPath(path string) string {
	if strings.IndexByte(path, 'v') < 0 { // true of many, and seen at a glance
		return path
	}
	for {
		_, below, ok := strings.Cut(path, "/vendor/") // LastIndex is many times slower
		if !ok {
			return strings.TrimPrefix(path, "vendor/")
		}
		path = below
	}
}
