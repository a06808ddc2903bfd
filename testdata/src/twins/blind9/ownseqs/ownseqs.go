// Package ownseqs has iterators of its own. What decides: whether it is made before the first element, or for each.
package ownseqs

import (
	"bufio"
	"context"
	"io"
	"iter"
	"maps"
	"net/http"
	"reflect"
	"slices"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	jsoniter "github.com/json-iterator/go"
)

type row struct {
	Name string `db:"name" validate:"required"`
}

// decoded decodes a line at a time, with what it was made with.
func decoded(r io.Reader) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		sc := bufio.NewScanner(r)
		for sc.Scan() {
			var x row
			api := jsoniter.Config{UseNumber: true}.Froze() // report
			if !yield(x, api.Unmarshal(sc.Bytes(), &x)) {
				return
			}
		}
	}
}

// valid drops what is not; the rules are those of the sequence.
func valid(seq iter.Seq[row], v *validator.Validate) iter.Seq[row] {
	return func(yield func(row) bool) {
		for x := range seq {
			if v.Struct(x) == nil && !yield(x) {
				return
			}
		}
	}
}

// apply calls f with each.
func apply[A, B any](seq iter.Seq[A], f func(A) B) iter.Seq[B] {
	return func(yield func(B) bool) {
		seq(func(a A) bool { return yield(f(a)) })
	}
}

// tables are known by the name of their file.
var tables = make(map[string]iter.Seq[row])

// Export goes through all tables; it is started by a command.
func Export(ctx context.Context, w io.Writer) error {
	v := validator.New()          // silent
	m := reflectx.NewMapper("db") // silent
	for file, table := range tables {
		names := apply(valid(table, v), func(x row) string {
			return m.FieldByName(reflect.ValueOf(x), "name").String()
		})
		for name := range names {
			if _, err := io.WriteString(w, file+" "+name+"\n"); err != nil {
				return err
			}
		}
	}
	return ctx.Err()
}

// ExportSlowly makes a mapper for each row.
func ExportSlowly(ctx context.Context, w io.Writer) error {
	for file, table := range tables {
		names := apply(table, func(x row) string {
			m := reflectx.NewMapper("db") // report
			return m.FieldByName(reflect.ValueOf(x), "name").String()
		})
		for name := range names {
			if _, err := io.WriteString(w, file+" "+name+"\n"); err != nil {
				return err
			}
		}
	}
	return ctx.Err()
}

// pulled takes the first two of a sequence.
func pulled(seq iter.Seq[row]) []row {
	next, stop := iter.Pull(seq)
	defer stop()
	var out []row
	for len(out) < 2 {
		x, ok := next()
		if !ok {
			break
		}
		if validator.New().Struct(x) == nil { // report
			out = append(out, x)
		}
	}
	return out
}

// registered goes through the kinds of rows when the program starts.
var registered = func() map[string]*reflectx.Mapper {
	out := make(map[string]*reflectx.Mapper)
	for _, tag := range slices.All([]string{"db", "csv"}) {
		out[tag] = reflectx.NewMapper(tag) // silent
	}
	return out
}()

type server struct{ rows map[string]row }

func (s *server) list(w http.ResponseWriter, r *http.Request) {
	all := maps.Values(s.rows)
	v := validator.New() // report
	for x := range valid(all, v) {
		_, _ = io.WriteString(w, x.Name)
	}
	for _, x := range pulled(all) {
		_ = registered["csv"].FieldMap(reflect.ValueOf(x))
	}
}

func (s *server) upload(w http.ResponseWriter, r *http.Request) {
	for x, err := range decoded(r.Body) {
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		s.rows[x.Name] = x
	}
}

func Routes(m *http.ServeMux) {
	s := &server{rows: make(map[string]row)}
	m.HandleFunc("/list", s.list)
	m.HandleFunc("/upload", s.upload)
}
