// Package labelnames turns names into labels. What decides: whether a name has the replacer made.
package labelnames

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
)

type Key string

// String is the key as a label.
func (k Key) String() string {
	return strings.NewReplacer(".", "_", "-", "_").Replace(string(k)) // report
}

type Labels map[string]string

func (l Labels) Clean() Labels {
	out := make(Labels, len(l))
	re := regexp.MustCompile(`[^a-zA-Z0-9_]`) // report
	for k, v := range l {
		out[re.ReplaceAllString(k, "_")] = v
	}
	return out
}

func (l Labels) Merge(other Labels) (out Labels) {
	defer func() { out = out.Clean() }()
	out = make(Labels)
	for _, m := range []Labels{l, other} {
		for k, v := range m {
			out[k] = v
		}
	}
	return out
}

type namer struct {
	prefix string
	once   sync.Once
	rep    *strings.Replacer
}

func (n *namer) name(s string) string {
	n.once.Do(func() {
		n.rep = strings.NewReplacer(" ", "_", n.prefix, "") // silent
	})
	return n.prefix + n.rep.Replace(s)
}

var replacer = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer("/", "_", ":", "_") // silent
})

func Path(s string) string { return replacer().Replace(s) }

func pathReplacer() *strings.Replacer {
	return strings.NewReplacer("/", "_", "?", "_") // report
}

func URL(s string) string { return pathReplacer().Replace(s) }

type cleaner func(string) string

var (
	upper cleaner = strings.NewReplacer("ä", "Ä").Replace // silent
	lower         = func(s string) string {
		return strings.NewReplacer("Ä", "ä").Replace(s) // report
	}
)

func Both(s string) string { return upper(lower(s)) }

// Format makes a replacer of what it is given.
func Format(text string, vars map[string]string) string {
	pairs := make([]string, 0, 2*len(vars))
	for k, v := range vars {
		pairs = append(pairs, fmt.Sprintf("${%s}", k), v)
	}
	return strings.NewReplacer(pairs...).Replace(text) // silent
}

// Name is for those who have a namer.
func Name(n *namer, s string) string { return n.name(s) }
