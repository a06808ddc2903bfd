// Package stringers has methods that fmt, log/slog, sort, errors and flag call on values. What decides: such a method runs for
// each value that is printed, compared or set, so what it builds is built for each.
package stringers

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"regexp"
	"sort"
	"strings"

	"github.com/go-playground/validator/v10"
)

type secret string

func (s secret) String() string {
	re := regexp.MustCompile(`[0-9]`) // report
	return re.ReplaceAllString(string(s), "*")
}

func (s secret) LogValue() slog.Value {
	return slog.StringValue(regexp.MustCompile(`\d`).ReplaceAllString(string(s), "*")) // report
}

func (s secret) Format(f fmt.State, verb rune) {
	re := regexp.MustCompile(`^.`) // report
	_, _ = f.Write(re.ReplaceAll([]byte(s), []byte("*")))
}

func (s *secret) Set(text string) error {
	if err := validator.New().Var(text, "required"); err != nil { // report
		return err
	}
	*s = secret(text)
	return nil
}

type problem struct{ msg string }

func (p *problem) Error() string {
	return strings.NewReplacer("a", "b", "c", "d").Replace(p.msg) // report
}

func (p *problem) Is(target error) bool {
	var other *problem
	if !errors.As(target, &other) {
		return false
	}
	re := regexp.MustCompile(`\s+`) // report
	return re.ReplaceAllString(p.msg, " ") == re.ReplaceAllString(other.msg, " ")
}

type versions []string

func (v versions) Len() int      { return len(v) }
func (v versions) Swap(i, j int) { v[i], v[j] = v[j], v[i] }
func (v versions) Less(i, j int) bool {
	re := regexp.MustCompile(`^v(\d+)`) // report
	return re.FindString(v[i]) < re.FindString(v[j])
}

func Sorted(vs []string) []string {
	sort.Sort(versions(vs))
	return vs
}

func Log(w http.ResponseWriter, r *http.Request) { slog.Info("request", "token", secret(r.Host)) }

// With that of the package.

var (
	digits = regexp.MustCompile(`\d`)                // silent
	nice   = strings.NewReplacer("a", "b", "c", "d") // silent
	valid  = validator.New()                         // silent
	major  = regexp.MustCompile(`^v(\d+)`)           // silent
)

type masked string

func (m masked) String() string { return digits.ReplaceAllString(string(m), "*") }

func (m masked) LogValue() slog.Value { return slog.StringValue(m.String()) }

func (m *masked) Set(text string) error { *m = masked(text); return valid.Var(text, "required") }

type trouble struct{ msg string }

func (t trouble) Error() string { return nice.Replace(t.msg) }

type releases []string

func (v releases) Len() int           { return len(v) }
func (v releases) Swap(i, j int)      { v[i], v[j] = v[j], v[i] }
func (v releases) Less(i, j int) bool { return major.FindString(v[i]) < major.FindString(v[j]) }

type sorter struct {
	re *regexp.Regexp
	vs []string
}

func (s sorter) Len() int           { return len(s.vs) }
func (s sorter) Swap(i, j int)      { s.vs[i], s.vs[j] = s.vs[j], s.vs[i] }
func (s sorter) Less(i, j int) bool { return s.re.FindString(s.vs[i]) < s.re.FindString(s.vs[j]) }

func By(pattern string, vs []string) {
	sort.Sort(sorter{regexp.MustCompile(pattern), vs}) // silent
}
