// Lists of instances, each of which is one mistake, and moves as a whole.
package main

import (
	"fmt"
	"html/template"
	"io"
	"net/http"
	"os"
	"regexp"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/go-playground/validator/v10"
)

// A list that is only read.
func extractVersion(banner string) string {
	// The more special ones come first.
	patterns := []*regexp.Regexp{
		regexp.MustCompile(`OpenSSH_([0-9.]+)`), // want `\(2 more in this list\)`
		// Servers.
		regexp.MustCompile(`nginx/([0-9.]+)`),
		regexp.MustCompile(`Apache/([0-9.]+)`), // httpd
	}
	for _, p := range patterns {
		if m := p.FindStringSubmatch(banner); m != nil {
			return m[1]
		}
	}
	return ""
}

// A map, and a name that says of what.
func classify(s string) string {
	urlPatterns := map[string]*regexp.Regexp{
		"git": regexp.MustCompile(`\.git$`), // want `\(1 more in this list\)`
		"tar": regexp.MustCompile(`\.tar\.gz$`),
	}
	for name, re := range urlPatterns {
		if re.MatchString(s) {
			return name
		}
	}
	return ""
}

// In the range clause, of a type that has no name.
func redactSecrets(s string) string {
	for _, r := range []struct {
		re *regexp.Regexp
		to string
	}{
		{regexp.MustCompile(`password=\S+`), "password=***"}, // want `\(1 more in this list\)`
		{regexp.MustCompile(`token=\S+`), "token=***"},
	} {
		s = r.re.ReplaceAllString(s, r.to)
	}
	return s
}

type rule struct {
	name string
	re   *regexp.Regexp
	hits int
}

func (r rule) matches(s string) bool { return r.re.MatchString(s) }

func (r *rule) hit() { r.hits++ }

// An array of a type of the package, whose methods get a copy.
func firstRule(s string) string {
	rules := [...]rule{
		{name: "dots", re: regexp.MustCompile(`\.+`)}, // want `\(1 more in this list\)`
		{name: "tabs", re: regexp.MustCompile(`\t+`)},
	}
	for i := range rules {
		if rules[i].matches(s) {
			return rules[i].name
		}
	}
	return ""
}

// A list that a function of the package reads.
func allowed(s string) bool {
	return anyOf(s, []*regexp.Regexp{
		regexp.MustCompile(`^a+$`), // want `\(1 more in this list\)`
		regexp.MustCompile(`^b+$`),
	})
}

func anyOf(s string, list []*regexp.Regexp) bool {
	for _, re := range list {
		if re.MatchString(s) {
			return true
		}
	}
	return false
}

// Equal lists share a variable.
func checkHost(s string) bool {
	hostPatterns := []*regexp.Regexp{regexp.MustCompile(`^[a-z.]+$`), regexp.MustCompile(`^\[.*\]$`)} // want `\(1 more in this list\)`
	return hostPatterns[0].MatchString(s) || hostPatterns[1].MatchString(s)
}

func stripHost(s string) string {
	for _, p := range []*regexp.Regexp{regexp.MustCompile(`^[a-z.]+$`), regexp.MustCompile(`^\[.*\]$`)} { // want `\(1 more in this list\)`
		s = p.ReplaceAllString(s, "")
	}
	return s
}

// Two in one function, and a closure that reads.
func scan(s string) bool {
	allow := []*regexp.Regexp{regexp.MustCompile(`g+`), regexp.MustCompile(`o+`)} // want `\(1 more in this list\)`
	deny := []*regexp.Regexp{regexp.MustCompile(`b+`), regexp.MustCompile(`a+`)}  // want `\(1 more in this list\)`
	matches := func() bool { return allow[0].MatchString(s) || allow[1].MatchString(s) }
	return matches() && !deny[0].MatchString(s) && len(deny) == 2
}

const sep = `[-_]`

// Constants of the package stay, literals of the function go along.
func slugs(s string) bool {
	const word = `[a-z]+`
	parts := []*regexp.Regexp{regexp.MustCompile(word + sep), regexp.MustCompile(sep)} // want `\(1 more in this list\)`
	return parts[0].MatchString(s) || parts[1].MatchString(s)
}

// Functions that need nothing of the function.
func normalize(s string) string {
	fixes := []struct {
		re  *regexp.Regexp
		fix func(string) string
	}{
		{regexp.MustCompile(`[A-Z]+`), strings.ToLower}, // want `\(1 more in this list\)`
		{regexp.MustCompile(`\s+`), func(string) string { return " " }},
	}
	for _, f := range fixes {
		s = f.re.ReplaceAllStringFunc(s, f.fix)
	}
	return s
}

// Each call has its own list: it grows, is sorted, gets another element, or counts.

func appended(s string, more *regexp.Regexp) bool {
	patterns := []*regexp.Regexp{
		regexp.MustCompile(`c+`), // unfixed: fix/list-not-only-read // want `\(1 more in this list\)`
		regexp.MustCompile(`d+`),
	}
	patterns = append(patterns, more)
	return patterns[2].MatchString(s)
}

func sorted(s string) bool {
	rules := []rule{
		{name: "e", re: regexp.MustCompile(`e+`)}, // unfixed: fix/list-not-only-read // want `\(1 more in this list\)`
		{name: "f", re: regexp.MustCompile(`f+`)},
	}
	sort.Slice(rules, func(i, j int) bool { return len(s)%2 == 0 })
	return rules[0].re.MatchString(s)
}

func stored(s string) bool {
	rules := []*rule{
		{name: "g", re: regexp.MustCompile(`g+`)}, // unfixed: fix/list-not-only-read // want `\(1 more in this list\)`
		{name: "h", re: regexp.MustCompile(`h+`)},
	}
	for _, r := range rules {
		if r.re.MatchString(s) {
			r.hits++
		}
	}
	return rules[0].hits > rules[1].hits
}

func counted(s string) bool {
	rules := []rule{
		{name: "i", re: regexp.MustCompile(`i+`)}, // unfixed: fix/list-not-only-read // want `\(1 more in this list\)`
		{name: "j", re: regexp.MustCompile(`j+`)},
	}
	for i := range rules {
		if rules[i].matches(s) {
			rules[i].hit()
		}
	}
	return rules[0].hits > rules[1].hits
}

// The near twin: what the loop counts is its own copy.
func copied(s string) (n int) {
	rules := []rule{
		{name: "k", re: regexp.MustCompile(`k+`)}, // want `\(1 more in this list\)`
		{name: "l", re: regexp.MustCompile(`l+`)},
	}
	for _, r := range rules {
		if r.matches(s) {
			r.hits++
			n += r.hits
		}
	}
	return n
}

// One of them depends on the function.
func depends(s, name string) bool {
	patterns := []*regexp.Regexp{
		regexp.MustCompile(`m+`), // unfixed: fix/in-list // want `\(1 more in this list\)`
		regexp.MustCompile(`n+`),
		regexp.MustCompile(name),
	}
	return patterns[0].MatchString(s) || patterns[2].MatchString(s)
}

// So does something else in the list.
func labelled(s, name string) string {
	for _, r := range []rule{
		{name: name, re: regexp.MustCompile(`o+`)}, // unfixed: fix/depends-on-function // want `\(1 more in this list\)`
		{name: "p", re: regexp.MustCompile(`p+`)},
	} {
		if r.matches(s) {
			return r.name
		}
	}
	return ""
}

// A constant that counts is one of the function.
func counting(s string) int {
	const (
		none = iota
		some
	)
	for n, re := range map[int]*regexp.Regexp{
		none: regexp.MustCompile(`q+`), // unfixed: fix/depends-on-function // want `\(1 more in this list\)`
		some: regexp.MustCompile(`r+`),
	} {
		if re.MatchString(s) {
			return n
		}
	}
	return -1
}

// A type that only the function has.
func typed(s string) bool {
	type pair struct{ a, b *regexp.Regexp }
	pairs := []pair{
		{regexp.MustCompile(`s+`), regexp.MustCompile(`t+`)}, // unfixed: fix/type-of-function // want `\(1 more in this list\)`
	}
	return pairs[0].a.MatchString(s) || pairs[0].b.MatchString(s)
}

// A type parameter.
func generic[T any](s string, x T) bool {
	table := []struct {
		re *regexp.Regexp
		x  T
	}{
		{re: regexp.MustCompile(`u+`)}, // unfixed: fix/type-of-function // want `\(1 more in this list\)`
		{re: regexp.MustCompile(`v+`)},
	}
	return table[0].re.MatchString(s) || table[1].re.MatchString(s)
}

// The name of the variable is hidden where it is used.
func hiddenName(s string) bool {
	namePatterns := []*regexp.Regexp{regexp.MustCompile(`w+`), regexp.MustCompile(`x+`)} // want `\(1 more in this list\)`
	if len(s) > 3 {
		namePatterns := 2
		return namePatterns > 1
	}
	return namePatterns[0].MatchString(s)
}

// Elements that are made in a chain, and one that has its own way.
func render(w io.Writer, kind string, x any) error {
	pages := map[string]*template.Template{
		"list": template.Must(template.New("list").Parse(`{{range .}}{{.}}{{end}}`)), // want `\(1 more in this list\)`
		"item": template.Must(template.New("item").Option("missingkey=error").Parse(`{{.}}`)),
	}
	return pages[kind].Execute(w, x)
}

func escapeAll(s string) string {
	for _, r := range []*strings.Replacer{
		strings.NewReplacer("&", "&amp;", "<", "&lt;"), // want `\(1 more in this list\)`
		strings.NewReplacer("\n", "<br>", "\t", " "),
	} {
		s = r.Replace(s)
	}
	return s
}

// Lists in a map.
func classOf(s string) string {
	for class, list := range map[string][]*regexp.Regexp{
		"word": {
			regexp.MustCompile(`^[a-z]+$`), // want `\(3 more in this list\)`
			regexp.MustCompile(`^[A-Z]+$`),
		},
		"number": {regexp.MustCompile(`^\d+$`), regexp.MustCompile(`^0x[0-9a-f]+$`)},
	} {
		for _, re := range list {
			if re.MatchString(s) {
				return class
			}
		}
	}
	return ""
}

// What it is by has the noun before it.
func answer(w io.Writer, accept string, x any) error {
	byType := map[string]*template.Template{
		"a": template.Must(template.New("a").Parse(`a`)), // want `\(1 more in this list\)`
		"b": template.Must(template.New("b").Parse(`b`)),
	}
	return byType[accept].Execute(w, x)
}

// Which one of several it is, and of what.
func detectAgent(s string) bool {
	otherAgentPatterns := []*regexp.Regexp{regexp.MustCompile(`xray+`), regexp.MustCompile(`yoke+`)} // want `\(1 more in this list\)`
	return otherAgentPatterns[0].MatchString(s) || otherAgentPatterns[1].MatchString(s)
}

// Validators.
func check(in any) error {
	for _, v := range []*validator.Validate{validator.New(), validator.New(validator.WithRequiredStructEnabled())} { // want `\(1 more in this list\)`
		if err := v.Struct(in); err != nil {
			return err
		}
	}
	return nil
}

// It leaves the function.
func kept(s string) []*regexp.Regexp {
	list := []*regexp.Regexp{
		regexp.MustCompile(`y+`), // silent: scope/returned-to-importers
		regexp.MustCompile(`z+`),
	}
	if list[0].MatchString(s) {
		return nil
	}
	return list
}

type holder struct{ list []*regexp.Regexp }

func held(_ http.ResponseWriter, r *http.Request) {
	h := holder{list: []*regexp.Regexp{
		regexp.MustCompile(`ab`), // unfixed: fix/list-not-only-read // want `\(1 more in this list\)`
		regexp.MustCompile(`bc`),
	}}
	h.list[0] = nil
	_ = h.list[1].MatchString(r.URL.Path)
}

// The near twin: a struct that is made of it is only read.
func heldOnly(_ http.ResponseWriter, r *http.Request) {
	h := holder{list: []*regexp.Regexp{
		regexp.MustCompile(`cd`), // want `\(1 more in this list\)`
		regexp.MustCompile(`de`),
	}}
	_ = h.list[1].MatchString(r.URL.Path)
}

// By another name, in a slice of it, through a pointer.
func aliased(s string) bool {
	patterns := []*regexp.Regexp{
		regexp.MustCompile(`ef`), // unfixed: fix/list-not-only-read // want `\(2 more in this list\)`
		regexp.MustCompile(`fg`),
		regexp.MustCompile(`gh`),
	}
	rest := patterns[1:]
	rest[0], rest[1] = rest[1], rest[0]
	return rest[0].MatchString(s)
}

func pointed(_ http.ResponseWriter, r *http.Request) {
	rules := [...]rule{
		{name: "hi", re: regexp.MustCompile(`hi`)}, // unfixed: fix/list-not-only-read // want `\(1 more in this list\)`
		{name: "ij", re: regexp.MustCompile(`ij`)},
	}
	first := &rules[0]
	first.hits++
	_ = rules[0].matches(r.URL.Path)
}

func reversed(s string) bool {
	rules := []rule{
		{name: "jk", re: regexp.MustCompile(`jk`)}, // unfixed: fix/list-not-only-read // want `\(1 more in this list\)`
		{name: "kl", re: regexp.MustCompile(`kl`)},
	}
	turn(rules)
	return rules[0].matches(s)
}

func turn(rules []rule) {
	for i, j := 0, len(rules)-1; i < j; i, j = i+1, j-1 {
		rules[i], rules[j] = rules[j], rules[i]
	}
}

// A copy of it may be turned.
func cloned(s string) bool {
	patterns := []*regexp.Regexp{
		regexp.MustCompile(`lm`), // want `\(1 more in this list\)`
		regexp.MustCompile(`mn`),
	}
	mine := slices.Clone(patterns)
	slices.Reverse(mine)
	return mine[0].MatchString(s)
}

// Words in it are handed to what sorts them.
func sortedWords(s string) bool {
	table := []struct {
		re    *regexp.Regexp
		words []string
	}{
		{regexp.MustCompile(`no`), []string{"n", "o"}}, // unfixed: fix/list-not-only-read // want `\(1 more in this list\)`
		{regexp.MustCompile(`op`), nil},
	}
	for _, row := range table {
		sort.Strings(row.words)
		if row.re.MatchString(s) {
			return true
		}
	}
	return false
}

// The near twin: to what joins them.
func joinedWords(s string) string {
	table := []struct {
		re    *regexp.Regexp
		words []string
	}{
		{regexp.MustCompile(`pq`), []string{"p", "q"}}, // want `\(1 more in this list\)`
		{regexp.MustCompile(`qr`), nil},
	}
	for _, row := range table {
		if row.re.MatchString(s) {
			return strings.Join(row.words, " ")
		}
	}
	return ""
}

// A counter that one of its functions has.
func countingTable(s string) int {
	table := []struct {
		re   *regexp.Regexp
		next func() int
	}{
		{regexp.MustCompile(`rs`), func() func() int { n := 0; return func() int { n++; return n } }()}, // unfixed: fix/state-of-each-call // want `\(1 more in this list\)`
		{regexp.MustCompile(`st`), nil},
	}
	if table[0].re.MatchString(s) {
		return table[0].next()
	}
	return 0
}

// When it is built counts.
func dated(s string) bool {
	table := map[string]struct {
		re   *regexp.Regexp
		when time.Time
	}{
		"tu": {re: regexp.MustCompile(`tu`), when: time.Now()}, // unfixed: fix/reads-what-changes // want `\(1 more in this list\)`
		"uv": {re: regexp.MustCompile(`uv`)},
	}
	return table["tu"].re.MatchString(s) && table["tu"].when.IsZero()
}

// In a handler that is made.
func handler() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		routes := []*regexp.Regexp{
			regexp.MustCompile(`^/v1/`), // want `\(1 more in this list\)`
			regexp.MustCompile(`^/v2/`),
		}
		for _, route := range routes {
			if route.MatchString(r.URL.Path) {
				return
			}
		}
		http.NotFound(w, r)
	}
}

// A loop in a function that runs once.
func main() {
	for line := range strings.Lines(os.Args[1]) {
		for _, re := range []*regexp.Regexp{
			regexp.MustCompile(`^#`), // want `\(1 more in this list\)`
			regexp.MustCompile(`^//`),
		} {
			if re.MatchString(line) {
				fmt.Println(line)
			}
		}
	}
}

// The function that the list has calls the one that has the list.
func nested(s string) string {
	steps := []struct {
		re *regexp.Regexp
		do func(string) string
	}{
		{regexp.MustCompile(`\(`), nested}, // unfixed: fix/depends-on-itself // want `\(1 more in this list\)`
		{regexp.MustCompile(`\)`), strings.TrimSpace},
	}
	for _, step := range steps {
		if step.re.MatchString(s) {
			return step.do(s[1:])
		}
	}
	return s
}
