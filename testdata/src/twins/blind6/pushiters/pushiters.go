// Package pushiters has iterators of its own. What decides: whether a build stands in the iterator, before or in its loop, or in the body
// of the loop that ranges over it.
package pushiters

import (
	"bufio"
	"io"
	"iter"
	"net/http"
	"regexp"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type entry struct {
	Text string `validate:"ascii"`
}

// entries yields all lines; its expression is compiled before the first.
func entries(in io.Reader) iter.Seq[entry] {
	return func(yield func(entry) bool) {
		re := regexp.MustCompile(`\s+$`) // report
		s := bufio.NewScanner(in)
		for s.Scan() {
			if !yield(entry{re.ReplaceAllString(s.Text(), "")}) {
				return
			}
		}
	}
}

// numbered compiles for each line.
func numbered(in io.Reader) iter.Seq2[int, entry] {
	return func(yield func(int, entry) bool) {
		s := bufio.NewScanner(in)
		for i := 0; s.Scan(); i++ {
			re := regexp.MustCompile(`^\d+`) // report
			if !yield(i, entry{re.ReplaceAllString(s.Text(), "")}) {
				return
			}
		}
	}
}

// one yields a single entry: its body runs once.
func one(e entry) iter.Seq[entry] {
	return func(yield func(entry) bool) { yield(e) }
}

// first yields until it is told to stop.
func first(in io.Reader) (entry, bool) {
	for e := range entries(in) {
		return e, true
	}
	return entry{}, false
}

// Check is called with a stream to check.
func Check(in io.Reader) error {
	for e := range entries(in) {
		if err := validator.New().Struct(e); err != nil { // report
			return err
		}
	}
	return nil
}

var clean *bluemonday.Policy

// Clean makes its policy with the first entry of all.
func Clean(in io.Reader, out io.Writer) {
	for _, e := range numbered(in) {
		if clean == nil {
			clean = bluemonday.UGCPolicy() // silent
		}
		_, _ = io.WriteString(out, clean.Sanitize(e.Text))
	}
}

// CleanAside has a variable for each entry.
func CleanAside(in io.Reader, out io.Writer) {
	for _, e := range numbered(in) {
		var policy *bluemonday.Policy
		if policy == nil {
			policy = bluemonday.UGCPolicy() // report
		}
		_, _ = io.WriteString(out, policy.Sanitize(e.Text))
	}
}

func start(version string) {
	// The body runs once, at the start.
	for e := range one(entry{version}) {
		if validator.New().Struct(e) != nil { // silent
			panic("bad version")
		}
	}
}

func upload(w http.ResponseWriter, r *http.Request) {
	if e, ok := first(r.Body); ok && Check(r.Body) != nil {
		_, _ = io.WriteString(w, e.Text)
	}
	next, stop := iter.Pull(entries(r.Body))
	defer stop()
	for {
		e, ok := next()
		if !ok {
			return
		}
		// For each that is pulled.
		m := reflectx.NewMapper("json") // report
		if m.TypeMap(nil) != nil {
			_, _ = io.WriteString(w, e.Text)
		}
	}
}

func Main() error {
	start("v1")
	http.HandleFunc("/upload", upload)
	return http.ListenAndServe(":8080", nil)
}
