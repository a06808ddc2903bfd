// Command modulestarts is made of modules that another package starts. What decides: whether a function of the module is called when it starts, or for what comes in.
package main

import (
	"context"
	"log"
	"net"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind23/modulestarts/app"
)

type order struct{ Name string }

type orders struct{ v *validator.Validate }

func (o *orders) Start(*app.App) error {
	o.v = validator.New() // silent
	return nil
}

func (o *orders) Handle(ctx context.Context, body []byte) error {
	return o.v.Struct(order{string(body)})
}

func trims(a *app.App) error {
	t := mold.New() // silent
	a.On("trim", func(ctx context.Context, body []byte) error {
		return t.Struct(ctx, &order{string(body)})
	})
	return nil
}

func forms(tag string) app.Hook {
	return func(a *app.App) error {
		d := form.NewDecoder() // silent
		d.SetTagName(tag)
		a.On("form", func(ctx context.Context, body []byte) error {
			return d.Decode(&order{}, map[string][]string{"name": {string(body)}})
		})
		return nil
	}
}

var hooks = []app.Hook{
	func(*app.App) error {
		p := bluemonday.UGCPolicy() // silent
		log.Print(p.Sanitize("start"))
		return nil
	},
	trims,
}

type pages struct{ app.Base }

func (pages) Start(a *app.App) error {
	m := map[string]app.Hook{"page": func(a *app.App) error {
		d := schema.NewDecoder() // silent
		return d.Decode(&order{}, nil)
	}}
	return a.Run(m["page"])
}

func audit(ctx context.Context, body []byte) error {
	e := form.NewEncoder() // report
	_, err := e.Encode(order{string(body)})
	return err
}

func main() {
	a := app.New()
	o := &orders{}
	a.Add(o)
	a.Add(pages{})
	a.On("order", o.Handle)
	a.On("audit", audit)
	a.Hook(hooks...)
	a.Hook(forms("q"))
	conn, err := net.ListenPacket("udp", ":7000")
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(a.Serve(context.Background(), conn))
}
