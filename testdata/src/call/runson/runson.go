// Package runson has functions that go on until their context ends.
package runson

import (
	"call/runson/options"
	"context"

	"github.com/go-playground/validator/v10"
	"k8s.io/client-go/rest"
)

type environment struct {
	port int
	dir  string
}

// What runs a server is given what that needs, once.
func StartWebhook(ctx context.Context, env *environment, cfg *rest.Config) error {
	o := options.NewWebhook() // silent: call/runs-on
	o.Port = env.port
	o.Dir = env.dir
	o.Config = cfg
	if err := options.Setup(o); err != nil {
		return err
	}
	return o.Run(ctx)
}

// The near twin gives back what it has installed, and goes on.
func InstallWebhook(ctx context.Context, env *environment, cfg *rest.Config) error {
	o := options.NewWebhook() // want `NewWebhook builds, inside its result, one .* on every call of InstallWebhook.* \(1 more call in this package\)`
	o.Port = env.port
	o.Dir = env.dir
	o.Config = cfg
	return options.Setup(o)
}

// What is run in between is work of the call.
func BesideWebhook(ctx context.Context, env *environment, cfg *rest.Config) error {
	o := options.NewWebhook() // silent: file/counted-with-first
	o.Port = env.port
	o.Config = cfg
	if err := options.Setup(o); err != nil {
		return err
	}
	err := o.Run(ctx)
	env.port++
	return err
}

// What starts others waits for the end.
func RunControllers(ctx context.Context, env *environment, in any) {
	v := validator.New() // silent: call/runs-on
	go env.work(v, in)
	_ = v.Struct(in)
	<-ctx.Done()
}

// The near twin waits for one of two things, of which one is its work.
func WaitFor(ctx context.Context, done chan struct{}, in any) {
	v := validator.New() // want `on every call of WaitFor`
	_ = v.Struct(in)
	select {
	case <-ctx.Done():
	case <-done:
	}
}

func (e *environment) work(v *validator.Validate, in any) { _ = v.Struct(in) }

type worker struct {
	validate *validator.Validate
	in       any
}

func (w *worker) run(ctx context.Context) error { return w.validate.Struct(w.in) }

// An object that is made and run has its fields for that.
func RunWorker(ctx context.Context, in any) error {
	return (&worker{validate: validator.New(), in: in}).run(ctx) // silent: call/runs-on
}

func RunNamed(ctx context.Context, in any) error {
	w := &worker{validate: validator.New(), in: in} // silent: call/runs-on
	return w.run(ctx)
}

// The near twin goes on with it.
func RunTwice(ctx context.Context, in any) error {
	w := &worker{validate: validator.New(), in: in} // want `on every call of RunTwice`
	if err := w.run(ctx); err != nil {
		return err
	}
	return w.validate.Var(in, "required")
}
