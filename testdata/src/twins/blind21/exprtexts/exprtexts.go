// Package exprtexts compiles expressions. What decides: whether the expression is the same for each request, however its text is put together.
package exprtexts

import (
	"fmt"
	"net/http"
	"path"
	"regexp"
	"strconv"
	"strings"
)

const (
	word  = `[a-z]+`
	words = word + `(,` + word + `)*`
)

var months = []string{"jan", "feb", "mar"}

type filter struct {
	prefix string
	max    int
	deny   []string
}

func constant(w http.ResponseWriter, r *http.Request) {
	re := regexp.MustCompile("^" + words + "$") // report
	_ = re.MatchString(r.URL.Path)
}

func printed(w http.ResponseWriter, r *http.Request) {
	re, err := regexp.Compile(fmt.Sprintf("^(%s)-%d$", word, 4)) // report
	if err != nil {
		return
	}
	_ = re.MatchString(r.URL.Path)
}

func joined(w http.ResponseWriter, r *http.Request) {
	re := regexp.MustCompile("^(" + strings.Join(months, "|") + ")$") // report
	_ = re.MatchString(r.FormValue("month"))
}

func (f *filter) field(w http.ResponseWriter, r *http.Request) {
	re := regexp.MustCompile("^" + regexp.QuoteMeta(f.prefix) + strconv.Itoa(f.max)) // report
	_ = re.MatchString(r.URL.Path)
}

func (f *filter) built(w http.ResponseWriter, r *http.Request) {
	var b strings.Builder
	b.WriteString("^(?:")
	for i, d := range f.deny {
		if i > 0 {
			b.WriteByte('|')
		}
		b.WriteString(regexp.QuoteMeta(d))
	}
	b.WriteString(")$")
	re := regexp.MustCompile(b.String()) // report
	_ = re.MatchString(r.URL.Path)
}

func asked(w http.ResponseWriter, r *http.Request) {
	re, err := regexp.Compile("(?i)" + r.FormValue("q")) // silent
	if err != nil {
		return
	}
	_ = re.MatchString(r.URL.Path)
}

func (f *filter) below(w http.ResponseWriter, r *http.Request) {
	q := path.Join(f.prefix, r.PathValue("dir"))
	re := regexp.MustCompile("^" + regexp.QuoteMeta(q)) // silent
	_ = re.MatchString(r.URL.Path)
}

// terms joins what has come.
func terms(w http.ResponseWriter, r *http.Request) {
	all := []string{"any"}
	for _, t := range r.Form["term"] {
		all = append(all, regexp.QuoteMeta(t))
	}
	re := regexp.MustCompile(strings.Join(all, "|")) // silent
	_ = re.MatchString(r.URL.Path)
}

// most counts what has come.
func most(w http.ResponseWriter, r *http.Request) {
	n, err := strconv.Atoi(r.FormValue("n"))
	if err != nil {
		return
	}
	re := regexp.MustCompile(fmt.Sprintf(`^\w{1,%d}$`, n)) // silent
	_ = re.MatchString(r.URL.Path)
}

func Routes(m *http.ServeMux, prefix string, deny []string) {
	f := &filter{prefix, 3, deny}
	m.HandleFunc("/constant", constant)
	m.HandleFunc("/printed", printed)
	m.HandleFunc("/joined", joined)
	m.HandleFunc("/field", f.field)
	m.HandleFunc("/built", f.built)
	m.HandleFunc("/asked", asked)
	m.HandleFunc("/below/{dir}", f.below)
	m.HandleFunc("/terms", terms)
	m.HandleFunc("/most", most)
}
