// Package audited writes down who puts what.
package audited

import (
	"context"
	"io"

	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind9/decorators/store"
)

type audited struct {
	store.Store
	user string
	out  io.Writer
	p    *bluemonday.Policy
}

// For is called for each user that comes.
func For(user string, s store.Store, out io.Writer) store.Store {
	return &audited{s, user, out, bluemonday.UGCPolicy()} // silent: its caller is what makes one for each request
}

// Put puts.
func (a *audited) Put(ctx context.Context, n *store.Note) error {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return err
	}
	line, err := c.BinaryFromNative(nil, a.user+" "+a.p.Sanitize(n.Text))
	if err != nil {
		return err
	}
	if _, err := a.out.Write(line); err != nil {
		return err
	}
	return a.Store.Put(ctx, n)
}
