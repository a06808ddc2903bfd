// Package patterns compiles regular expressions. What decides: whether the text of the pattern is the same each time, or
// somebody's who asks.
package patterns

import (
	"bufio"
	"fmt"
	"net/http"
	"os"
	"regexp"
	"strings"
	"sync"
)

const word = `\w+`

func IsSlug(s string) bool {
	re := regexp.MustCompile(`^[a-z0-9-]+$`) // report
	return re.MatchString(s)
}

func Concat(s string) []string {
	return regexp.MustCompile("^" + word + "$").FindStringSubmatch(s) // report
}

func Formatted(s string) string {
	re := regexp.MustCompile(fmt.Sprintf(`%s@%s`, word, word)) // report
	return re.ReplaceAllString(s, "x")
}

func WithErr(w http.ResponseWriter, r *http.Request) {
	re, err := regexp.Compile(`^/v(\d+)/`) // report
	if err != nil {
		return
	}
	_ = re.FindStringIndex(r.URL.Path)
}

func Quoted(s string) bool {
	p := regexp.QuoteMeta("a.b")
	re, _ := regexp.Compile(p) // report
	return re.MatchString(s)
}

func Lines(path string) (n int) {
	f, err := os.Open(path)
	if err != nil {
		return 0
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		if regexp.MustCompile(`^\s*#`).MatchString(sc.Text()) { // report
			n++
		}
	}
	return n
}

func Table(s string) bool {
	for _, re := range []*regexp.Regexp{
		regexp.MustCompile(`^a`), // report
		regexp.MustCompile(`b$`), // silent: the diagnostic above is of the list, and counts it
	} {
		if re.MatchString(s) {
			return true
		}
	}
	return false
}

func pattern() *regexp.Regexp {
	return regexp.MustCompile(`^(\d+)\.(\d+)$`) // report
}

func Version(s string) []string { return pattern().FindStringSubmatch(s) }

// Somebody's who asks, or once.

func Search(w http.ResponseWriter, r *http.Request) {
	re, err := regexp.Compile(r.FormValue("q")) // silent
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	fmt.Fprint(w, re.MatchString(r.UserAgent()))
}

func Highlight(text, term string) string {
	re := regexp.MustCompile(`(?i)` + regexp.QuoteMeta(term)) // silent
	return re.ReplaceAllString(text, "<b>$0</b>")
}

func Any(text string, words []string) bool {
	return regexp.MustCompile(strings.Join(words, "|")).MatchString(text) // silent
}

func EachWord(text string, words []string) (n int) {
	for _, w := range words {
		n += len(regexp.MustCompile(`\b`+w+`\b`).FindAllString(text, -1)) // silent
	}
	return n
}

var slug = regexp.MustCompile(`^[a-z]+$`) // silent

var lazily = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(word) }) // silent

func Slug(s string) bool { return slug.MatchString(s) || lazily().MatchString(s) }

type rule struct{ re *regexp.Regexp }

func compile(lines []string) (rules []rule) {
	for _, l := range lines {
		rules = append(rules, rule{regexp.MustCompile(l)}) // silent
	}
	return rules
}

type filter struct{ rules []rule }

func NewFilter(lines ...string) *filter { return &filter{compile(lines)} }

func (f *filter) Match(s string) bool {
	for _, r := range f.rules {
		if r.re.MatchString(s) {
			return true
		}
	}
	return false
}

var cache sync.Map

func cached(p string) (*regexp.Regexp, error) {
	if re, ok := cache.Load(p); ok {
		return re.(*regexp.Regexp), nil
	}
	re, err := regexp.Compile(p) // silent
	if err != nil {
		return nil, err
	}
	cache.Store(p, re)
	return re, nil
}

func Grep(w http.ResponseWriter, r *http.Request) {
	if re, err := cached(r.FormValue("q")); err == nil {
		fmt.Fprint(w, re.MatchString(r.Host))
	}
}
