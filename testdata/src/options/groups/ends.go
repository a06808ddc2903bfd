package groups

import (
	"fmt"
	"strings"
)

func escapeAll(values []string) {
	for _, v := range values {
		must(v)
		try(v)
	}
}

// A program panics once.
func must(s string) string {
	if s == "" {
		r := strings.NewReplacer("<", "&lt;") // silent: scope/does-not-return
		panic(fmt.Sprint(r.Replace(s)))
	}
	return s
}

// The near twin goes on.
func try(s string) string {
	if s == "" {
		r := strings.NewReplacer("<", "&lt;") // want `strings.NewReplacer builds .* on every iteration of the loop`
		return fmt.Sprint(r.Replace(s))
	}
	return s
}
