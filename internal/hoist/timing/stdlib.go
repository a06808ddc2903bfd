package timing

import (
	"go/types"
	"strings"
)

// purePackages are packages of the standard library whose functions answer
// from their arguments alone.
var purePackages = map[string]bool{
	"bytes": true, "cmp": true, "context": true, "embed": true, "errors": true, "fmt": true, "html": true,
	"html/template": true, "io/fs": true, "iter": true, "log": true, "log/slog": true, "maps": true,
	"math": true, "math/big": true, "math/bits": true, "net/netip": true, "net/url": true, "path": true,
	"reflect": true, "regexp": true, "regexp/syntax": true, "slices": true, "sort": true, "strconv": true,
	"strings": true, "sync": true, "text/template": true, "unicode": true,
	"unicode/utf8": true, "unicode/utf16": true, "unique": true,
}

// pure reports whether fn can run at package initialisation as well as later.
func pure(fn *types.Func) bool {
	path := fn.Pkg().Path()
	if changing(fn) {
		return false
	}
	return path == "time" || purePackages[path] || strings.HasPrefix(path, "encoding/") || strings.HasPrefix(path, "container/")
}

// changing reports whether fn answers from the clock, from chance or from
// outside the program: each call may have another answer.
func changing(fn *types.Func) bool {
	path, name := fn.Pkg().Path(), fn.Name()
	switch path {
	case "sync/atomic":
		return true
	case "sync":
		return name == "Load" || name == "Range" || name == "Get" // of a Map, a Pool
	case "os":
		return name != "Getenv" && name != "LookupEnv" && name != "ExpandEnv"
	case "time":
		switch name {
		case "Now", "Since", "Until", "After", "Tick", "NewTimer", "NewTicker", "Sleep", "AfterFunc":
			return true
		}
	case "math/rand", "math/rand/v2", "crypto/rand", "io", "io/ioutil", "bufio", "net", "net/http",
		"os/exec", "database/sql", "syscall", "github.com/google/uuid":
		return true
	}
	return false
}

// prints reports whether fn is a function or method of the standard library
// that writes something down.
func prints(fn *types.Func) bool {
	name := fn.Name()
	switch fn.Pkg().Path() {
	case "fmt":
		return strings.HasPrefix(name, "Print") || strings.HasPrefix(name, "Fprint") || strings.Contains(name, "Scan")
	case "log":
		switch name {
		case "New", "Default", "Flags", "Prefix", "Writer":
			return false
		}
		return true
	case "log/slog":
		for _, verb := range []string{"Debug", "Info", "Warn", "Error", "Log", "SetDefault"} {
			if strings.HasPrefix(name, verb) {
				return fn.Signature().Results().Len() == 0
			}
		}
	}
	return false
}
