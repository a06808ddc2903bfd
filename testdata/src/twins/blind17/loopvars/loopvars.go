// Package loopvars goes through lists with what it remembers of the rounds before. What decides: whether what it asks is true in one round alone.
package loopvars

import (
	"context"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type batch struct {
	Items []item
	Next  *string
	More  bool
	Seq   int
}

type item struct {
	Name   string
	Values map[string][]string
}

type source interface {
	Fetch(ctx context.Context, cursor *string) (*batch, error)
	Page(ctx context.Context, n int) (*batch, error)
}

type crawler struct{ src source }

// byCursor has no cursor in the first round.
func (c *crawler) byCursor(ctx context.Context) error {
	var cursor *string
	var v *validator.Validate
	for {
		b, err := c.src.Fetch(ctx, cursor)
		if err != nil {
			return err
		}
		if cursor == nil {
			v = validator.New() // silent
		}
		for _, x := range b.Items {
			_ = v.Struct(x)
		}
		if b.Next == nil {
			return nil
		}
		cursor = b.Next
	}
}

// byPage counts pages.
func (c *crawler) byPage(ctx context.Context) error {
	var t *mold.Transformer
	for n := 1; ; n++ {
		b, err := c.src.Page(ctx, n)
		if err != nil {
			return err
		}
		if n == 1 {
			t = mold.New() // silent
		}
		_ = t.Struct(ctx, b)
		if !b.More {
			return nil
		}
	}
}

// bySeen has seen nothing in the first round.
func (c *crawler) bySeen(ctx context.Context) error {
	seen := 0
	var d *form.Decoder
	for more := true; more; {
		b, err := c.src.Page(ctx, seen)
		if err != nil {
			return err
		}
		if seen == 0 {
			d = form.NewDecoder() // silent
		}
		for _, x := range b.Items {
			_ = d.Decode(&x, x.Values)
		}
		more, seen = b.More, seen+1
	}
	return nil
}

// byPrev has none before it in the first round.
func (c *crawler) byPrev(ctx context.Context) error {
	var m *reflectx.Mapper
	var prev *batch
	for {
		b, err := c.src.Page(ctx, 0)
		if err != nil {
			return err
		}
		if prev == nil {
			m = reflectx.NewMapper("db") // silent
		} else if prev.Seq == b.Seq {
			return nil
		}
		m.FieldMap(reflect.ValueOf(b))
		prev = b
	}
}

// started has a flag that is set at the end of the round.
func (c *crawler) started(ctx context.Context) error {
	started := false
	var codec *goavro.Codec
	for {
		b, err := c.src.Page(ctx, 0)
		if err != nil {
			return err
		}
		if !started {
			if codec, err = goavro.NewCodec(`"string"`); err != nil { // silent
				return err
			}
		}
		for _, x := range b.Items {
			_, _ = codec.BinaryFromNative(nil, x.Name)
		}
		if !b.More {
			return nil
		}
		started = true
	}
}

// emptyCursor has a cursor that may be nil again.
func (c *crawler) emptyCursor(ctx context.Context) error {
	var cursor *string
	for n := 0; n < 10; n++ {
		b, err := c.src.Fetch(ctx, cursor)
		if err != nil {
			return err
		}
		if cursor == nil {
			v := validator.New(validator.WithRequiredStructEnabled()) // report
			_ = v.Struct(b)
		}
		cursor = b.Next
	}
	return nil
}

// restarted is set back when it is through.
func (c *crawler) restarted(ctx context.Context) error {
	for seen := 0; ; seen++ {
		b, err := c.src.Page(ctx, seen)
		if err != nil {
			return err
		}
		if seen == 0 {
			d := schema.NewDecoder() // report
			_ = d.Decode(b, nil)
		}
		if !b.More {
			seen = -1
		}
	}
}

// unmoved has a flag that is set on some ways.
func (c *crawler) unmoved(ctx context.Context) error {
	started := false
	for {
		b, err := c.src.Page(ctx, 0)
		if err != nil {
			return err
		}
		if !started {
			t := mold.New() // report
			_ = t.Struct(ctx, b)
		}
		if len(b.Items) > 10 {
			started = true
		}
	}
}

// differs asks what the round brings.
func (c *crawler) differs(ctx context.Context) error {
	last := -1
	for {
		b, err := c.src.Page(ctx, 0)
		if err != nil {
			return err
		}
		if b.Seq != last {
			m := reflectx.NewMapper("json") // report
			m.FieldMap(reflect.ValueOf(b))
		}
		last = b.Seq
	}
}

func Crawl(ctx context.Context, src source) error {
	c := &crawler{src}
	go func() { _ = c.byPage(ctx) }()
	go func() { _ = c.bySeen(ctx) }()
	go func() { _ = c.byPrev(ctx) }()
	go func() { _ = c.started(ctx) }()
	go func() { _ = c.emptyCursor(ctx) }()
	go func() { _ = c.restarted(ctx) }()
	go func() { _ = c.unmoved(ctx) }()
	go func() { _ = c.differs(ctx) }()
	return c.byCursor(ctx)
}
