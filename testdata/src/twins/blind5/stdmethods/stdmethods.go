// Package stdmethods has methods that the standard library calls: of values, of flags, of sorts, of writers. What decides: how often the library calls the method,
// and whether the value keeps what it makes.
package stdmethods

import (
	"bufio"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"regexp"
	"sort"
	"strings"

	"github.com/go-playground/validator/v10"
)

// pattern is a flag.
type pattern struct{ re *regexp.Regexp }

func (p *pattern) String() string { return fmt.Sprint(p.re) }

func (p *pattern) Set(s string) error {
	// As the flag says.
	re, err := regexp.Compile(s) // silent
	p.re = re
	return err
}

// phone is a column and a field.
type phone string

func (p *phone) Scan(src any) error {
	// For each row.
	re := regexp.MustCompile(`\D`) // report
	*p = phone(re.ReplaceAllString(fmt.Sprint(src), ""))
	return nil
}

func (p phone) Value() (driver.Value, error) {
	if !digits.MatchString(string(p)) {
		return nil, errors.New("phone")
	}
	return string(p), nil
}

var digits = regexp.MustCompile(`^\d+$`) // silent

func (p *phone) UnmarshalText(text []byte) error {
	// For each text.
	if err := validator.New().Var(string(text), "e164"); err != nil { // report
		return err
	}
	*p = phone(text)
	return nil
}

func (p phone) MarshalJSON() ([]byte, error) {
	// For each value that is written.
	r := strings.NewReplacer("+", "00", " ", "") // report
	return json.Marshal(r.Replace(string(p)))
}

// rule is a field that is a pattern.
type rule struct {
	Name string
	re   *regexp.Regexp
}

func (r *rule) UnmarshalJSON(data []byte) error {
	var s string
	if err := json.Unmarshal(data, &s); err != nil {
		return err
	}
	// What the document says; the rule keeps it.
	re, err := regexp.Compile(s) // silent
	r.re = re
	return err
}

// natural sorts names with numbers.
type natural []string

func (n natural) Len() int      { return len(n) }
func (n natural) Swap(i, j int) { n[i], n[j] = n[j], n[i] }

func (n natural) Less(i, j int) bool {
	// For each comparison.
	re := regexp.MustCompile(`\d+`) // report
	return len(re.FindString(n[i])) < len(re.FindString(n[j]))
}

// redacting writes without secrets.
type redacting struct {
	w  io.Writer
	re *regexp.Regexp
}

func newRedacting(w io.Writer) *redacting {
	// Kept by the writer.
	return &redacting{w, regexp.MustCompile(`token=\w+`)} // silent
}

func (x *redacting) Write(p []byte) (int, error) {
	if _, err := x.w.Write(x.re.ReplaceAll(p, nil)); err != nil {
		return 0, err
	}
	return len(p), nil
}

type redactingEach struct{ w io.Writer }

func (x redactingEach) Write(p []byte) (int, error) {
	// For each write.
	re := regexp.MustCompile(`token=\w+`) // report
	if _, err := x.w.Write(re.ReplaceAll(p, nil)); err != nil {
		return 0, err
	}
	return len(p), nil
}

// words is a split function that is made for a scanner.
func words() bufio.SplitFunc {
	// One for each scanner, of which the program has one.
	re := regexp.MustCompile(`\w+`) // silent
	return func(data []byte, atEOF bool) (int, []byte, error) {
		loc := re.FindIndex(data)
		if loc == nil {
			return len(data), nil, nil
		}
		return loc[1], data[loc[0]:loc[1]], nil
	}
}

func splitEach(data []byte, atEOF bool) (int, []byte, error) {
	// For each token.
	loc := regexp.MustCompile(`\w+`).FindIndex(data) // report
	if loc == nil {
		return len(data), nil, nil
	}
	return loc[1], data[loc[0]:loc[1]], nil
}

func list(w http.ResponseWriter, r *http.Request) {
	names := r.Form["name"]
	sort.Sort(natural(names))
	sort.Slice(names, func(i, j int) bool {
		// For each comparison of each request.
		return strings.NewReplacer("_", "").Replace(names[i]) < names[j] // report
	})
	out := bufio.NewWriter(redactingEach{newShared(w)})
	defer out.Flush()
	var p phone
	if err := json.NewDecoder(r.Body).Decode(&p); err != nil {
		return
	}
	_ = json.NewEncoder(out).Encode(p)
}

// newShared has the pattern that all share.
func newShared(w io.Writer) *redacting { return &redacting{w, token} }

var token = regexp.MustCompile(`secret=\w+`) // silent

func Main(args []string, in io.Reader, out io.Writer) error {
	var p pattern
	fs := flag.NewFlagSet("names", flag.ContinueOnError)
	fs.Var(&p, "only", "what to show")
	fs.Func("not", "what to hide", func(s string) error {
		// With each flag of that name.
		_, err := regexp.Compile(s) // silent
		return err
	})
	if err := fs.Parse(args); err != nil {
		return err
	}
	sc := bufio.NewScanner(in)
	sc.Split(words())
	if fs.NArg() > 0 {
		sc.Split(splitEach)
	}
	log := newRedacting(out)
	for sc.Scan() {
		fmt.Fprintln(log, sc.Text())
	}
	http.HandleFunc("/list", list)
	return http.ListenAndServe(":8080", nil)
}
