// Command pagewalks walks through what comes in pages. What decides: whether it is made for the walk, or for a page of it.
package main

import (
	"context"
	"encoding/json"
	"iter"
	"log"
	"net/http"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type entry struct {
	Name   string
	Values map[string][]string
}

type result struct {
	Entries []entry
	Next    string
}

type api interface {
	List(ctx context.Context, token string) (*result, error)
}

type lister struct {
	api   api
	forms *form.Decoder
	trim  *mold.Transformer
}

// pages yields pages.
func (l *lister) pages(ctx context.Context) iter.Seq2[*result, error] {
	return func(yield func(*result, error) bool) {
		for token, more := "", true; more; {
			res, err := l.api.List(ctx, token)
			if !yield(res, err) || err != nil {
				return
			}
			token, more = res.Next, res.Next != ""
		}
	}
}

// entries yields what pages have, and checks it with one for all.
func (l *lister) entries(ctx context.Context) iter.Seq[entry] {
	return func(yield func(entry) bool) {
		for res, err := range l.pages(ctx) {
			if err != nil {
				return
			}
			for _, e := range res.Entries {
				v := validator.New() // report
				if v.Struct(e) == nil && !yield(e) {
					return
				}
			}
		}
	}
}

// each calls f for each.
func (l *lister) each(ctx context.Context, f func(entry) bool) {
	for e := range l.entries(ctx) {
		if !f(e) {
			return
		}
	}
}

// rows makes one for a page.
func (l *lister) rows(ctx context.Context) (n int) {
	for res, err := range l.pages(ctx) {
		if err != nil {
			break
		}
		m := reflectx.NewMapper("db") // report
		for _, e := range res.Entries {
			n += len(m.FieldMap(reflect.ValueOf(e)))
		}
	}
	return n
}

// first makes it for the first that it gets.
func (l *lister) first(ctx context.Context) error {
	for e := range l.entries(ctx) {
		d := schema.NewDecoder() // silent
		return d.Decode(&e, e.Values)
	}
	return nil
}

// decode has what the lister has.
func (l *lister) decode(ctx context.Context) {
	if l.forms == nil {
		l.forms = form.NewDecoder() // silent
	}
	l.each(ctx, func(e entry) bool { return l.forms.Decode(&e, e.Values) == nil })
}

// trims makes it in what is called for each.
func (l *lister) trims(ctx context.Context) {
	l.each(ctx, func(e entry) bool {
		t := mold.New() // report
		return t.Struct(ctx, &e) == nil
	})
}

// lazily makes it in what is called for each, when it is not there yet.
func (l *lister) lazily(ctx context.Context) {
	l.each(ctx, func(e entry) bool {
		if l.trim == nil {
			l.trim = mold.New() // silent
		}
		return l.trim.Struct(ctx, &e) == nil
	})
}

// found stops at the first that fits.
func (l *lister) found(ctx context.Context, name string) (out []byte) {
	l.each(ctx, func(e entry) bool {
		if e.Name != name {
			return true
		}
		c, err := goavro.NewCodec(`"string"`) // silent
		if err == nil {
			out, err = c.BinaryFromNative(nil, e.Name)
		}
		return false
	})
	return out
}

// goesOn does not stop.
func (l *lister) goesOn(ctx context.Context, name string) (out []byte) {
	l.each(ctx, func(e entry) bool {
		if e.Name == name {
			c, err := goavro.NewCodec(`"bytes"`) // report
			if err == nil {
				out, err = c.BinaryFromNative(out, e.Name)
			}
		}
		return true
	})
	return out
}

// strictly pulls one after the other.
func (l *lister) strictly(ctx context.Context) {
	next, stop := iter.Pull(l.entries(ctx))
	defer stop()
	for {
		e, ok := next()
		if !ok {
			return
		}
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		_ = v.Struct(e)
	}
}

func (l *lister) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	l.decode(ctx)
	l.lazily(ctx)
	e := form.NewEncoder() // report
	_, _ = e.Encode(entry{Name: r.FormValue("name")})
}

type remote struct{ url string }

func (r remote) List(ctx context.Context, token string) (*result, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, r.url+token, nil)
	if err != nil {
		return nil, err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	res := new(result)
	return res, json.NewDecoder(resp.Body).Decode(res)
}

func main() {
	ctx := context.Background()
	l := &lister{api: remote{os.Args[1]}}
	http.Handle("/", l)
	go func() { log.Fatal(http.ListenAndServe(":8080", nil)) }()
	_ = l.found(ctx, "a")
	_ = l.goesOn(ctx, "b")
	l.trims(ctx)
	l.strictly(ctx)
	_ = l.first(ctx)
	_ = l.rows(ctx)
}
