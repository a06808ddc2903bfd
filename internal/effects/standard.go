package effects

import "strings"

// standard are the first elements of the import paths of Go 1.26's library.
var standard = func() map[string]bool {
	m := make(map[string]bool)
	for name := range strings.FieldsSeq(`archive bufio builtin bytes cmp compress container context crypto database debug
		embed encoding errors expvar flag fmt go hash html image index internal io iter log maps math mime net os path
		plugin reflect regexp runtime simd slices sort strconv strings structs sync syscall testing text time unicode
		unique unsafe vendor weak`) {
		m[name] = true
	}
	return m
}()

// Standard reports whether an import path, or the name of an object under
// one, belongs to the standard library.
func Standard(path string) bool {
	if i := strings.IndexAny(path, "/."); i >= 0 {
		path = path[:i]
	}
	return standard[path]
}
