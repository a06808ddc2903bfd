// Package seqwalks has iterator functions, and functions that walk and call back. What decides: whether it stands before the elements, or among them,
// and whether there are several.
package seqwalks

import (
	"context"
	"errors"
	"io/fs"
	"iter"
	"maps"
	"net/http"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type node struct {
	Name     string `validate:"required"`
	Children []*node
}

// all yields the node and everything below.
func (n *node) all() iter.Seq2[int, *node] {
	return func(yield func(int, *node) bool) { n.walk(0, yield) }
}

func (n *node) walk(depth int, yield func(int, *node) bool) bool {
	if !yield(depth, n) {
		return false
	}
	for _, c := range n.Children {
		if !c.walk(depth+1, yield) {
			return false
		}
	}
	return true
}

// checked yields those that are valid; it makes its rules when somebody begins to range.
func checked(seq iter.Seq2[int, *node]) iter.Seq[*node] {
	return func(yield func(*node) bool) {
		v := validator.New() // report
		for _, n := range seq {
			if v.Struct(n) == nil && !yield(n) {
				return
			}
		}
	}
}

// cleaned makes a policy for each.
func cleaned(seq iter.Seq[*node]) iter.Seq[string] {
	return func(yield func(string) bool) {
		for n := range seq {
			p := bluemonday.UGCPolicy() // report
			if !yield(p.Sanitize(n.Name)) {
				return
			}
		}
	}
}

// with takes what it needs.
func with(t *mold.Transformer, seq iter.Seq[*node]) iter.Seq2[*node, error] {
	return func(yield func(*node, error) bool) {
		for n := range seq {
			if !yield(n, t.Struct(context.Background(), n)) {
				return
			}
		}
	}
}

// first ranges over one: the loop is left with the first.
func first(ctx context.Context, n *node) error {
	for _, c := range n.all() {
		return mold.New().Struct(ctx, c) // report
	}
	return nil
}

// Audit looks at what a directory has: one pattern for all, of what the caller says.
func Audit(root, ext string) (names []string, err error) {
	re := regexp.MustCompile(`\.(` + ext + `)$`) // silent
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !re.MatchString(path) {
			return err
		}
		m := reflectx.NewMapper("json") // report
		if len(m.FieldMap(reflect.ValueOf(d))) > 0 {
			names = append(names, path)
		}
		return nil
	})
	return names, err
}

// Sorted compares: what the comparison needs is made for each pair.
func Sorted(nodes []*node) []*node {
	quote := strings.NewReplacer("-", "", "_", "") // report
	return slices.SortedFunc(slices.Values(nodes), func(a, b *node) int {
		fold := regexp.MustCompile(`\s+`) // report
		return strings.Compare(quote.Replace(fold.ReplaceAllString(a.Name, " ")), quote.Replace(fold.ReplaceAllString(b.Name, " ")))
	})
}

// pulled asks for the next by a function.
func pulled(seq iter.Seq[*node], d *schema.Decoder) error {
	next, stop := iter.Pull(seq)
	defer stop()
	for {
		n, ok := next()
		if !ok {
			return nil
		}
		if err := d.Decode(n, nil); err != nil {
			return err
		}
	}
}

type server struct {
	root *node
	trim *mold.Transformer
	in   *schema.Decoder
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for name := range cleaned(checked(s.root.all())) {
		_, _ = w.Write([]byte(name))
	}
	for _, err := range with(s.trim, checked(s.root.all())) {
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
	}
	if err := errors.Join(first(r.Context(), s.root), pulled(slices.Values(s.root.Children), s.in)); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	for key := range maps.Keys(r.Form) {
		if !regexp.MustCompile(`^[a-z]+$`).MatchString(key) { // report
			http.Error(w, key, http.StatusBadRequest)
			return
		}
		if ok, _ := regexp.Compile("^" + key); ok == nil { // silent
			return
		}
	}
	_ = Sorted(s.root.Children)
}

func New(root *node) http.Handler {
	return &server{root, mold.New(), schema.NewDecoder()} // silent
}
