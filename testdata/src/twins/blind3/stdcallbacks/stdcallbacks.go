// Package stdcallbacks gives functions to those of the standard library that call them for each element. What decides:
// whether the function builds, or what it uses was there before.
package stdcallbacks

import (
	"bufio"
	"html/template"
	"io"
	"maps"
	"regexp"
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/go-playground/validator/v10"
)

type item struct{ Name string }

type svc struct {
	v  *validator.Validate
	re *regexp.Regexp
}

func New() *svc { return &svc{v: validator.New(), re: regexp.MustCompile(`^a`)} } // silent: both of them

func (s *svc) Index(is []item) int {
	return slices.IndexFunc(is, func(i item) bool {
		return validator.New().Struct(i) != nil // report
	})
}

func (s *svc) Delete(m map[string]item) {
	maps.DeleteFunc(m, func(k string, i item) bool {
		v := validator.New() // report
		return v.Struct(i) != nil
	})
}

func (s *svc) Sort(is []item) {
	sort.Slice(is, func(a, b int) bool {
		re := regexp.MustCompile(`\d+`) // report
		return re.FindString(is[a].Name) < re.FindString(is[b].Name)
	})
}

func (s *svc) Fields(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool {
		return regexp.MustCompile(`\pP`).MatchString(string(r)) // report
	})
}

func (s *svc) Range(m *sync.Map) {
	m.Range(func(k, v any) bool {
		return validator.New().Struct(v) == nil // report
	})
}

func (s *svc) Split(r io.Reader) (n int) {
	sc := bufio.NewScanner(r)
	sc.Split(func(data []byte, eof bool) (int, []byte, error) {
		if loc := regexp.MustCompile(`;`).FindIndex(data); loc != nil { // report
			return loc[1], data[:loc[0]], nil
		}
		return 0, nil, nil
	})
	for sc.Scan() {
		n++
	}
	return n
}

func (s *svc) Replace(text string) string {
	return s.re.ReplaceAllStringFunc(text, func(m string) string {
		return regexp.MustCompile(`b`).ReplaceAllString(m, "c") // report
	})
}

func (s *svc) Seq(is []item) []string {
	return slices.Sorted(func(yield func(string) bool) {
		for _, i := range is {
			v := validator.New() // report
			if v.Struct(i) == nil && !yield(i.Name) {
				return
			}
		}
	})
}

var funcs = template.FuncMap{
	"slug": func(s string) string {
		return regexp.MustCompile(`\W+`).ReplaceAllString(s, "-") // report
	},
	"low": low,
}

func low(s string) string { return space.ReplaceAllString(strings.ToLower(s), "-") }

var space = regexp.MustCompile(`\s+`) // silent

// There before.

func (s *svc) IndexKept(is []item) int {
	return slices.IndexFunc(is, func(i item) bool { return s.v.Struct(i) != nil })
}

func (s *svc) Bound(is []item) int {
	ok := s.v.Struct
	return slices.IndexFunc(is, func(i item) bool { return ok(i) != nil })
}

func (s *svc) SortBy(expr string, is []item) {
	re := regexp.MustCompile(expr) // silent
	slices.SortFunc(is, func(a, b item) int {
		return strings.Compare(re.FindString(a.Name), re.FindString(b.Name))
	})
}

var byName = func() func(a, b item) int {
	re := regexp.MustCompile(`\d+`) // silent
	return func(a, b item) int { return strings.Compare(re.FindString(a.Name), re.FindString(b.Name)) }
}()

func Sorted(is []item) { slices.SortFunc(is, byName) }

func Each(exprs []string, text string) bool {
	return slices.ContainsFunc(exprs, func(e string) bool {
		return regexp.MustCompile(e).MatchString(text) // silent
	})
}

var once = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^x`) // silent
})

func Lazily(ss []string) []string {
	return slices.DeleteFunc(ss, func(s string) bool { return once().MatchString(s) })
}
