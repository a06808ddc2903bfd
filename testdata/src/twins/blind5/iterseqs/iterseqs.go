// Package iterseqs hands out sequences. What decides: whether it is made for the sequence, for each of its elements, or for the body
// that somebody gives, and how often a sequence is asked for.
package iterseqs

import (
	"bufio"
	"io"
	"iter"
	"maps"
	"net/http"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type line struct {
	Text string `validate:"required"`
}

// lines has one for each sequence that is gone through.
func lines(r io.Reader) iter.Seq2[line, error] {
	return func(yield func(line, error) bool) {
		// For each reader: whoever goes through it decides how many there are, and requests do.
		v := validator.New() // report
		sc := bufio.NewScanner(r)
		for sc.Scan() {
			l := line{sc.Text()}
			if !yield(l, v.Struct(l)) {
				return
			}
		}
	}
}

var valid = validator.New() // silent

func linesShared(r io.Reader) iter.Seq[line] {
	return func(yield func(line) bool) {
		sc := bufio.NewScanner(r)
		for sc.Scan() {
			if l := (line{sc.Text()}); valid.Struct(l) == nil && !yield(l) {
				return
			}
		}
	}
}

func linesEach(r io.Reader) iter.Seq[line] {
	return func(yield func(line) bool) {
		sc := bufio.NewScanner(r)
		for sc.Scan() {
			l := line{sc.Text()}
			// For each line.
			if validator.New().Struct(l) != nil { // report
				continue
			}
			if !yield(l) {
				return
			}
		}
	}
}

func filter[T any](seq iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for x := range seq {
			if keep(x) && !yield(x) {
				return
			}
		}
	}
}

func matching(seq iter.Seq[line], pattern string) iter.Seq[line] {
	// What the client asks for.
	re := regexp.MustCompile(pattern) // silent
	return filter(seq, func(l line) bool { return re.MatchString(l.Text) })
}

func comments(seq iter.Seq[line]) iter.Seq[line] {
	return filter(seq, func(l line) bool {
		// For each element of the sequence.
		return !regexp.MustCompile(`^\s*#`).MatchString(l.Text) // report
	})
}

func count(w http.ResponseWriter, r *http.Request) {
	n := 0
	for l := range matching(comments(linesEach(r.Body)), r.FormValue("q")) {
		// In the body, for each element.
		m := reflectx.NewMapper("json") // report
		n += len(m.FieldMap(reflect.ValueOf(l)))
	}
	for l, err := range lines(r.Body) {
		if err != nil {
			http.Error(w, l.Text, http.StatusBadRequest)
			return
		}
	}
	_ = n
}

func keys(w http.ResponseWriter, r *http.Request) {
	for _, k := range slices.Sorted(maps.Keys(r.Form)) {
		// For each key.
		rep := strings.NewReplacer("_", "-", ".", "-") // report
		w.Header().Set(rep.Replace(k), "1")
	}
}

func first(w http.ResponseWriter, r *http.Request) {
	next, stop := iter.Pull(linesShared(r.Body))
	defer stop()
	if l, ok := next(); ok {
		w.Header().Set("First", l.Text)
	}
}

// tags goes through what the program was built with.
func tags() iter.Seq[*reflectx.Mapper] {
	return func(yield func(*reflectx.Mapper) bool) {
		for _, tag := range []string{"json", "db"} {
			// One for each tag, at the start.
			if !yield(reflectx.NewMapper(tag)) { // silent
				return
			}
		}
	}
}

var all = slices.Collect(tags())

func mapped(w http.ResponseWriter, r *http.Request) {
	for _, m := range all {
		_ = m.FieldMap(reflect.ValueOf(r.URL))
	}
}

func find(w http.ResponseWriter, r *http.Request) {
	for l := range linesShared(r.Body) {
		if l.Text != r.FormValue("q") {
			continue
		}
		// Once for a request: the loop is left, but requests come.
		_ = validator.New().Struct(l) // report
		return
	}
}

func Main() error {
	// Once.
	re := regexp.MustCompile(`^/api`) // silent
	for l := range linesShared(strings.NewReader("a\nb")) {
		if re.MatchString(l.Text) {
			break
		}
	}
	http.HandleFunc("/count", count)
	http.HandleFunc("/keys", keys)
	http.HandleFunc("/first", first)
	http.HandleFunc("/mapped", mapped)
	http.HandleFunc("/find", find)
	return http.ListenAndServe(":8080", nil)
}
