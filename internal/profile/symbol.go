package profile

import (
	"path"
	"strconv"
	"strings"
)

// normal returns the name of a function without what differs from one build,
// one instance and one spelling to the next:
//
//	gopkg.in/yaml%2ev3.(*Decoder).Decode-fm  →  gopkg.in/yaml.v3.Decoder.Decode
//	example.com/x.Map[go.shape.int].Get      →  example.com/x.Map.Get
//
// So a site and a frame are the same function if these are equal.
func normal(name string) string {
	if i := strings.LastIndex(name, "/vendor/"); i >= 0 {
		name = name[i+len("/vendor/"):]
	}
	name = unescape(strings.TrimPrefix(name, "vendor/"))
	name = withoutInstances(name)
	if i := strings.Index(name, ".("); i >= 0 {
		if recv, rest, ok := strings.Cut(name[i+2:], ")"); ok {
			name = name[:i+1] + strings.TrimPrefix(recv, "*") + rest
		}
	}
	return strings.Replace(strings.TrimSuffix(name, "-fm"), ".glob..", ".init.", 1)
}

// unescape undoes how the linker writes the last element of an import path.
func unescape(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			if n, err := strconv.ParseUint(s[i+1:i+3], 16, 8); err == nil {
				b.WriteByte(byte(n))
				i += 2
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// withoutInstances drops type arguments, which nest.
func withoutInstances(s string) string {
	if !strings.Contains(s, "[") {
		return s
	}
	var b strings.Builder
	depth := 0
	for _, r := range s {
		switch {
		case r == '[':
			depth++
		case r == ']' && depth > 0:
			depth--
		case depth == 0:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// outermost returns the declared function around a literal, by the names that
// the compiler gives to literals, wrappers of go and defer, and bodies of loops
// over functions: "p.Serve.func1.2", "p.Serve.gowrap1", "p.Serve-range1". Of a
// literal in a function that was inlined it says who inlined it.
func outermost(symbol string) string {
	slash := strings.LastIndexByte(symbol, '/') + 1
	dir, rest := symbol[:slash], symbol[slash:]
	parts := strings.Split(rest, ".")
	for len(parts) > 2 && synthetic(parts[len(parts)-1]) {
		parts = parts[:len(parts)-1]
	}
	last, _, _ := strings.Cut(parts[len(parts)-1], "-range")
	parts[len(parts)-1] = last
	return dir + strings.Join(parts, ".")
}

func synthetic(s string) bool {
	s, _, _ = strings.Cut(s, "-range")
	for _, prefix := range []string{"func", "gowrap", "deferwrap", ""} {
		if digits, ok := strings.CutPrefix(s, prefix); ok && isNumber(digits) {
			return true
		}
	}
	return false
}

func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// isMajor reports whether an element of an import path is a major version: "v2".
func isMajor(s string) bool { return strings.HasPrefix(s, "v") && isNumber(s[1:]) }

// packageOf returns the import path of a symbol whose last element holds no dot,
// or else the part of it before that dot, with the rest.
func packageOf(symbol string) (path, member string) {
	slash := strings.LastIndexByte(symbol, '/') + 1
	dot := strings.IndexByte(symbol[slash:], '.')
	if dot < 0 {
		return symbol, ""
	}
	// "gopkg.in/yaml.v3.Unmarshal": the version belongs to the path.
	rest := symbol[slash+dot+1:]
	if version, _, ok := strings.Cut(rest, "."); ok && isMajor(version) {
		dot += 1 + len(version)
	}
	return symbol[:slash+dot], symbol[slash+dot+1:]
}

// inPackage reports whether a symbol belongs to the package, whose path may hold
// any dots.
func inPackage(symbol, pkg string) bool {
	rest, ok := strings.CutPrefix(symbol, pkg+".")
	return ok && !strings.Contains(rest, "/")
}

func inGo(file string) bool { return strings.HasSuffix(file, ".go") }

// sameFile reports whether a file of a profile can be the one at rel in a module
// of that path. The profile may name it in full on another machine, or by module
// and version (-trimpath).
func sameFile(file, module, rel string) bool {
	if file == "" {
		return true // not told
	}
	file = withoutVersions(file)
	if file == path.Join(module, rel) {
		return true
	}
	return strings.HasSuffix(file, "/"+rel)
}

// withoutVersions drops "@v1.2.3" from the elements of a path.
func withoutVersions(file string) string {
	for {
		i := strings.IndexByte(file, '@')
		if i < 0 {
			return file
		}
		end := len(file)
		if j := strings.IndexByte(file[i:], '/'); j >= 0 {
			end = i + j
		}
		file = file[:i] + file[end:]
	}
}
