// Package dispatchloops takes events and calls something for each, by an interface, a table, a field or a method value. What decides:
// whether the loop goes on for as long as the process lives, and where in it the build stands.
package dispatchloops

import (
	"context"
	"encoding/json"
	"log"
	"net"
	"time"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type event struct {
	Kind string `validate:"required"`
	Text string
}

type handler interface {
	handle(ctx context.Context, e event) error
}

type checks struct{}

func (checks) handle(ctx context.Context, e event) error {
	return validator.New().StructCtx(ctx, e) // report
}

type sends struct{ codec *goavro.Codec }

func newSends() (*sends, error) {
	c, err := goavro.NewCodec(`"string"`) // silent
	return &sends{c}, err
}

func (s *sends) handle(ctx context.Context, e event) error {
	_, err := s.codec.BinaryFromNative(nil, e.Text)
	return err
}

type handlerFunc func(ctx context.Context, e event) error

func (f handlerFunc) handle(ctx context.Context, e event) error { return f(ctx, e) }

func trims(ctx context.Context, e event) error {
	t := mold.New() // report
	return t.Struct(ctx, &e)
}

// cleans returns a handler.
func cleans() handlerFunc {
	p := bluemonday.UGCPolicy() // silent
	return func(ctx context.Context, e event) error {
		log.Println(p.Sanitize(e.Text))
		return nil
	}
}

type bus struct {
	events   chan event
	handlers []handler
	byKind   map[string]handler
	fallback handlerFunc
	setups   []func(*bus) error
}

// loop runs for ever, in a goroutine of its own.
func (b *bus) loop(ctx context.Context) {
	for {
		select {
		case e, ok := <-b.events:
			if !ok {
				return
			}
			b.dispatch(ctx, e)
		case <-ctx.Done():
			return
		}
	}
}

func (b *bus) dispatch(ctx context.Context, e event) {
	for _, h := range b.handlers {
		if err := h.handle(ctx, e); err != nil {
			log.Println(err)
		}
	}
	if h, ok := b.byKind[e.Kind]; ok {
		_ = h.handle(ctx, e)
		return
	}
	_ = b.fallback(ctx, e)
}

// setup is called for the bus, once.
func (b *bus) setup() error {
	for _, f := range b.setups {
		if err := f(b); err != nil {
			return err
		}
	}
	return nil
}

// accept takes connections, and makes rules for each of them.
func (b *bus) accept(l net.Listener) error {
	for {
		c, err := l.Accept()
		if err != nil {
			return err
		}
		go b.serve(c)
	}
}

// serve reads events of a connection.
func (b *bus) serve(c net.Conn) {
	defer c.Close()
	for dec := json.NewDecoder(c); ; {
		var e event
		if dec.Decode(&e) != nil {
			return
		}
		if validator.New().Struct(e) == nil { // report
			b.events <- e
		}
	}
}

// heartbeat sends one each second, and makes what it needs once.
func (b *bus) heartbeat(ctx context.Context) {
	v := validator.New() // silent
	for range time.Tick(time.Second) {
		if ctx.Err() != nil {
			return
		}
		if e := (event{Kind: "beat"}); v.Struct(e) == nil {
			b.events <- e
		}
	}
}

func Run(ctx context.Context, l net.Listener) error {
	s, err := newSends()
	if err != nil {
		return err
	}
	b := &bus{
		events:   make(chan event),
		handlers: []handler{checks{}, s},
		byKind:   map[string]handler{"trim": handlerFunc(trims), "clean": cleans()},
		fallback: func(ctx context.Context, e event) error {
			return validator.New().VarCtx(ctx, e.Text, "json") // report
		},
		setups: []func(*bus) error{func(b *bus) error {
			v := validator.New() // silent
			return v.Var(len(b.handlers), "min=1")
		}},
	}
	if err := b.setup(); err != nil {
		return err
	}
	go b.loop(ctx)
	go b.heartbeat(ctx)
	return b.accept(l)
}
