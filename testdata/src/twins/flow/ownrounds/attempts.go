package ownrounds

import (
	"bufio"
	"context"
	"io"
	"net"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
)

type client struct {
	addr string
	conn net.Conn
	dec  *form.Decoder
	v    *validator.Validate
	sub  func(context.Context) (io.Reader, error)
}

func (c *client) serve(ctx context.Context) {
	sc := bufio.NewScanner(c.conn)
	for sc.Scan() {
		_ = c.dec.Decode(new(item), map[string][]string{"a": {sc.Text()}})
	}
}

func (c *client) Run(ctx context.Context) error {
	for ctx.Err() == nil {
		conn, err := net.Dial("tcp", c.addr)
		if err != nil {
			time.Sleep(time.Second)
			continue
		}
		c.conn = conn
		c.dec = form.NewDecoder() // silent
		c.serve(ctx)
		_ = conn.Close()
	}
	return ctx.Err()
}

func (c *client) RunInline(ctx context.Context) error {
	for ctx.Err() == nil {
		conn, err := net.Dial("tcp", c.addr)
		if err != nil {
			time.Sleep(time.Second)
			continue
		}
		c.dec = form.NewDecoder() // silent
		sc := bufio.NewScanner(conn)
		for sc.Scan() {
			_ = c.dec.Decode(new(item), map[string][]string{"a": {sc.Text()}})
		}
		_ = conn.Close()
	}
	return ctx.Err()
}

func (c *client) connect(ctx context.Context) error {
	c.dec = form.NewDecoder() // silent
	r, err := c.sub(ctx)
	if err != nil {
		return err
	}
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		_ = c.dec.Decode(new(item), map[string][]string{"a": {sc.Text()}})
	}
	return sc.Err()
}

func (c *client) Loop(ctx context.Context) {
	for {
		if err := c.connect(ctx); err != nil {
			time.Sleep(time.Second)
		}
		if ctx.Err() != nil {
			return
		}
	}
}

func (c *client) Retry(ctx context.Context, x any) (err error) {
	for i := 0; i < 3; i++ {
		c.v = validator.New() // silent
		if err = c.v.Struct(x); err == nil {
			return nil
		}
	}
	return err
}

func (c *client) Once(ctx context.Context, xs []any) {
	for i, x := range xs {
		if i == 0 {
			c.v = validator.New() // silent
		}
		_ = c.v.Struct(x)
	}
}

func (c *client) Tick(ctx context.Context, x any) {
	for range time.Tick(time.Second) {
		c.v = validator.New() // silent
		_ = c.v.Struct(x)
	}
}

func (c *client) Search(ctx context.Context, xs []any) {
	for _, x := range xs {
		if x == nil {
			continue
		}
		c.v = validator.New() // silent
		_ = c.v.Struct(x)
		break
	}
}

func (c *client) Lazy(ctx context.Context, xs []any) {
	for _, x := range xs {
		if c.v == nil {
			c.v = validator.New() // silent
		}
		_ = c.v.Struct(x)
	}
}

func (c *client) Tagged(ctx context.Context, xs []string) {
	for _, x := range xs {
		c.v = validator.New() // silent
		c.v.SetTagName(x)
		_ = c.v.Struct(x)
	}
}

func (c *client) EachLine(ctx context.Context) {
	sc := bufio.NewScanner(c.conn)
	for sc.Scan() {
		c.dec = form.NewDecoder() // report
		_ = c.dec.Decode(new(item), map[string][]string{"a": {sc.Text()}})
	}
}

func (c *client) NoRetry(ctx context.Context, xs []any) (n int) {
	for i := 0; i < len(xs); i++ {
		c.v = validator.New() // report
		if err := c.v.Struct(xs[i]); err == nil {
			n++
		}
	}
	return n
}
