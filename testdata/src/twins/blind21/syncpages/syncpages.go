// Command syncpages fetches what comes in pages. What decides: whether it is made before the pages, or for each of them.
package main

import (
	"context"
	"log"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type repo struct{ Name string }

type page struct {
	Items []repo
	Next  string
}

type client struct{ base string }

func (c *client) list(ctx context.Context, token string) (*page, error) {
	return &page{Next: token + c.base}, nil
}

func whole(ctx context.Context, c *client) error {
	v := validator.New() // silent
	token := ""
	for {
		p, err := c.list(ctx, token)
		if err != nil {
			return err
		}
		for _, it := range p.Items {
			_ = v.Struct(it)
		}
		if token = p.Next; token == "" {
			return nil
		}
	}
}

func each(ctx context.Context, c *client) error {
	for token := ""; ; {
		p, err := c.list(ctx, token)
		if err != nil {
			return err
		}
		v := validator.New() // report
		for _, it := range p.Items {
			_ = v.Struct(it)
		}
		if p.Next == "" {
			return nil
		}
		token = p.Next
	}
}

func do(ctx context.Context, c *client) error {
	for more, token := true, ""; more; {
		p, err := c.list(ctx, token)
		if err != nil {
			return err
		}
		t := mold.New() // report
		for i := range p.Items {
			_ = t.Struct(ctx, &p.Items[i])
		}
		token = p.Next
		more = token != ""
	}
	return nil
}

// rest calls itself for the next page.
func rest(ctx context.Context, c *client, token string) error {
	p, err := c.list(ctx, token)
	if err != nil {
		return err
	}
	m := reflectx.NewMapper("db") // report
	for _, it := range p.Items {
		m.FieldMap(reflect.ValueOf(it))
	}
	if p.Next != "" {
		return rest(ctx, c, p.Next)
	}
	return nil
}

func (c *client) pages(ctx context.Context, f func(*page) bool) error {
	for token := ""; ; {
		p, err := c.list(ctx, token)
		if err != nil {
			return err
		}
		if !f(p) || p.Next == "" {
			return nil
		}
		token = p.Next
	}
}

func called(ctx context.Context, c *client) error {
	return c.pages(ctx, func(p *page) bool {
		d := form.NewDecoder() // report
		return d.Decode(&p.Items, nil) == nil
	})
}

func calledOnce(ctx context.Context, c *client) error {
	d := schema.NewDecoder() // silent
	return c.pages(ctx, func(p *page) bool { return d.Decode(&p.Items, nil) == nil })
}

// first looks at the first page alone.
func first(ctx context.Context, c *client) error {
	return c.pages(ctx, func(p *page) bool {
		s := bluemonday.UGCPolicy() // silent
		for _, it := range p.Items {
			log.Print(s.Sanitize(it.Name))
		}
		return false
	})
}

func main() {
	ctx, c := context.Background(), &client{}
	for _, f := range []func(context.Context, *client) error{whole, each, do, called, calledOnce, first} {
		if err := f(ctx, c); err != nil {
			log.Fatal(err)
		}
	}
	if err := rest(ctx, c, ""); err != nil {
		log.Fatal(err)
	}
}
