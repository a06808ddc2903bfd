// Package pagination reads pages of a remote API until there are no more.
package pagination

import (
	"context"
	"errors"
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type Item struct {
	ID   string `validate:"required" db:"id"`
	Name string
}

type Page struct {
	Items []Item
	Next  string
	Tag   string
}

type API interface {
	List(ctx context.Context, token string) (*Page, error)
}

type Syncer struct {
	api  API
	sink func(Item) error
}

var errDone = errors.New("done")

// The token loop as AWS examples have it.
func (s *Syncer) byToken(ctx context.Context) error {
	token := ""
	for {
		page, err := s.api.List(ctx, token)
		if err != nil {
			return err
		}
		v := validator.New() // report
		for i := range page.Items {
			if err := v.Struct(page.Items[i]); err != nil {
				return err
			}
		}
		if page.Next == "" {
			return nil
		}
		token = page.Next
	}
}

// The condition is in the for statement.
func (s *Syncer) byCondition(ctx context.Context) error {
	var page = &Page{Next: "first"}
	var err error
	for more := true; more; more = page.Next != "" {
		if page, err = s.api.List(ctx, page.Next); err != nil {
			return err
		}
		check := validator.New(validator.WithRequiredStructEnabled()) // report
		for _, it := range page.Items {
			if check.Struct(&it) == nil {
				_ = s.sink(it)
			}
		}
	}
	return nil
}

type pager struct {
	api  API
	next string
	done bool
}

func (p *pager) HasMore() bool { return !p.done }

func (p *pager) NextPage(ctx context.Context) (*Page, error) {
	page, err := p.api.List(ctx, p.next)
	if err == nil {
		p.next, p.done = page.Next, page.Next == ""
	}
	return page, err
}

// A paginator type, as SDKs have it.
func (s *Syncer) byPaginator(ctx context.Context) ([]map[string]reflect.Value, error) {
	var out []map[string]reflect.Value
	for p := (&pager{api: s.api}); p.HasMore(); {
		page, err := p.NextPage(ctx)
		if err != nil {
			return nil, err
		}
		m := reflectx.NewMapper("db") // report
		for _, it := range page.Items {
			out = append(out, m.FieldMap(reflect.ValueOf(it)))
		}
	}
	return out, nil
}

// With a callback for each page.
func eachPage(ctx context.Context, api API, f func(*Page) error) error {
	for token := ""; ; {
		page, err := api.List(ctx, token)
		if err != nil {
			return err
		}
		if err := f(page); err != nil || page.Next == "" {
			return err
		}
		token = page.Next
	}
}

func (s *Syncer) byCallback(ctx context.Context) error {
	return eachPage(ctx, s.api, func(p *Page) error {
		v := validator.New() // report
		for _, it := range p.Items {
			if err := v.Struct(it); err != nil {
				return err
			}
		}
		return nil
	})
}

// Each page is the business of a method.
func (s *Syncer) byMethod(ctx context.Context) error {
	for token := "start"; token != ""; {
		p, err := s.api.List(ctx, token)
		if err != nil {
			return err
		}
		s.take(p)
		token = p.Next
	}
	return nil
}

func (s *Syncer) take(p *Page) {
	v := validator.New() // report
	for _, it := range p.Items {
		if v.Var(it.ID, "uuid") == nil {
			_ = s.sink(it)
		}
	}
}

// A label and a break from a switch.
func (s *Syncer) byLabel(ctx context.Context) (n int, err error) {
	token := ""
pages:
	for {
		p, err := s.api.List(ctx, token)
		switch {
		case errors.Is(err, errDone):
			break pages
		case err != nil:
			return n, err
		}
		n += count(validator.New(), p.Items) // report
		token = p.Next
	}
	return n, nil
}

func count(v *validator.Validate, items []Item) (n int) {
	for _, it := range items {
		if v.Struct(it) == nil {
			n++
		}
	}
	return n
}

// Mirror: once for all pages.
func (s *Syncer) before(ctx context.Context) error {
	p := &pager{api: s.api}
	page, err := p.NextPage(ctx)
	for m := reflectx.NewMapper("db"); err == nil && p.HasMore(); page, err = p.NextPage(ctx) { // report
		for _, it := range page.Items {
			_ = m.FieldMap(reflect.ValueOf(it))
		}
	}
	return err
}

// Mirror: the page says how its rows are read.
func (s *Syncer) byPageTag(ctx context.Context) error {
	for p := (&pager{api: s.api}); p.HasMore(); {
		page, err := p.NextPage(ctx)
		if err != nil {
			return err
		}
		m := reflectx.NewMapper(page.Tag) // silent
		for _, it := range page.Items {
			_ = m.FieldMap(reflect.ValueOf(it))
		}
	}
	return nil
}

// Mirror: only the last page is checked, and the loop is left.
func (s *Syncer) last(ctx context.Context) error {
	for p := (&pager{api: s.api}); ; {
		page, err := p.NextPage(ctx)
		if err != nil {
			return err
		}
		if p.HasMore() {
			continue
		}
		return validator.New().Struct(page.Items[0])
	}
}
