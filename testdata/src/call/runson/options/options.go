// Package options has what a server is started with.
package options

import (
	"context"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/client-go/rest"
)

type Webhook struct {
	Port   int
	Dir    string
	Config *rest.Config
	scheme *runtime.Scheme
}

func NewWebhook() *Webhook { return &Webhook{Port: 9443, scheme: runtime.NewScheme()} } // silent: scope/returned-to-importers

func (w *Webhook) Install(fns ...func(*runtime.Scheme) error) error {
	for _, f := range fns {
		if err := f(w.scheme); err != nil {
			return err
		}
	}
	return nil
}

// Run serves until the context ends.
func (w *Webhook) Run(ctx context.Context) error {
	_ = w.scheme
	<-ctx.Done()
	return nil
}

// Setup installs what each server has.
func Setup(w *Webhook) error {
	return w.Install(func(*runtime.Scheme) error { return nil })
}
