// Package cqrs has buses for commands and queries with generic handlers. What decides: whether the handler makes one for each
// command, or when it is registered.
package cqrs

import (
	"context"
	"fmt"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/huandu/go-sqlbuilder"
)

type Handler[C any] interface {
	Handle(ctx context.Context, cmd C) error
}

type HandlerFunc[C any] func(ctx context.Context, cmd C) error

func (f HandlerFunc[C]) Handle(ctx context.Context, cmd C) error { return f(ctx, cmd) }

type Bus struct {
	handlers map[reflect.Type]func(context.Context, any) error
}

func Register[C any](b *Bus, h Handler[C]) {
	b.handlers[reflect.TypeFor[C]()] = func(ctx context.Context, cmd any) error { return h.Handle(ctx, cmd.(C)) }
}

func (b *Bus) Dispatch(ctx context.Context, cmd any) error {
	h, ok := b.handlers[reflect.TypeOf(cmd)]
	if !ok {
		return fmt.Errorf("no handler for %T", cmd)
	}
	return h(ctx, cmd)
}

type (
	AddUser    struct{ Name string }
	RenameUser struct{ ID, Name string }
	DropUser   struct{ ID string }
)

type addUser struct{}

func (addUser) Handle(ctx context.Context, cmd AddUser) error {
	// For each command.
	v := validator.New() // report
	return v.StructCtx(ctx, cmd)
}

type renameUser struct{ v *validator.Validate }

func (h renameUser) Handle(ctx context.Context, cmd RenameUser) error { return h.v.StructCtx(ctx, cmd) }

func dropUser(ctx context.Context, cmd DropUser) error {
	// A function as a handler.
	q, args := sqlbuilder.NewStruct(new(DropUser)).InsertInto("dropped", cmd).Build() // report
	_, _ = q, args
	return nil
}

// Validated is a decorator.
type validated[C any] struct{ next Handler[C] }

func (d validated[C]) Handle(ctx context.Context, cmd C) error {
	// In a generic decorator, for each command.
	if err := validator.New().StructCtx(ctx, cmd); err != nil { // report
		return err
	}
	return d.next.Handle(ctx, cmd)
}

func Validated[C any](next Handler[C]) Handler[C] {
	// One for each handler that is wrapped; Once wraps one for each request.
	v := validator.New() // report
	return HandlerFunc[C](func(ctx context.Context, cmd C) error {
		if err := v.StructCtx(ctx, cmd); err != nil {
			return err
		}
		return next.Handle(ctx, cmd)
	})
}

type server struct {
	bus *Bus
	dec *form.Decoder
}

func newServer() *server {
	b := &Bus{handlers: make(map[reflect.Type]func(context.Context, any) error)}
	Register(b, Handler[AddUser](addUser{}))
	// Kept by the handler that is registered.
	Register(b, Validated[RenameUser](renameUser{validator.New()})) // silent
	Register(b, Handler[DropUser](validated[DropUser]{HandlerFunc[DropUser](dropUser)}))
	// Kept by the server.
	return &server{b, form.NewDecoder()} // silent
}

func (s *server) Add(w http.ResponseWriter, r *http.Request) {
	var cmd AddUser
	if err := s.dec.Decode(&cmd, r.Form); err != nil {
		return
	}
	_ = s.bus.Dispatch(r.Context(), cmd)
}

func (s *server) Once(w http.ResponseWriter, r *http.Request) {
	// A handler for one command, wrapped for one request.
	h := Validated[AddUser](addUser{})
	_ = h.Handle(r.Context(), AddUser{r.FormValue("name")})
}

func Run() {
	s := newServer()
	http.HandleFunc("/add", s.Add)
	http.HandleFunc("/once", s.Once)
}
