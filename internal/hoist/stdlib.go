package hoist

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
	"strings": true, "sync": true, "sync/atomic": true, "text/template": true, "unicode": true,
	"unicode/utf8": true, "unicode/utf16": true, "unique": true,
}

// pure reports whether fn can run at package initialisation as well as later.
func pure(fn *types.Func) bool {
	path := fn.Pkg().Path()
	if path == "time" {
		switch fn.Name() {
		case "Now", "Since", "Until", "After", "Tick", "NewTimer", "NewTicker", "Sleep", "AfterFunc":
			return false
		}
		return true
	}
	return purePackages[path] || strings.HasPrefix(path, "encoding/") || strings.HasPrefix(path, "container/")
}

// changing reports whether fn answers from the clock, from chance or from
// outside the program: each call may have another answer.
func changing(fn *types.Func) bool {
	path, name := fn.Pkg().Path(), fn.Name()
	switch path {
	case "os":
		return name != "Getenv" && name != "LookupEnv" && name != "ExpandEnv"
	case "time", "math/rand", "math/rand/v2", "crypto/rand", "io", "io/ioutil", "bufio", "net", "net/http",
		"os/exec", "database/sql", "syscall", "github.com/google/uuid":
		return true
	}
	return false
}
