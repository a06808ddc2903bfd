// Command cmd starts with what cfg has loaded. What decides: what is done for the process, and what for a message.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/segmentio/kafka-go"

	"twins/blind17/startparts/cfg"
)

type app struct {
	c     *cfg.Config
	codec *goavro.Codec
	rules *validator.Validate
}

func newApp(c *cfg.Config) (*app, error) {
	v := validator.New() // silent
	if err := v.Struct(c); err != nil {
		return nil, err
	}
	codec, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	return &app{c: c, codec: codec, rules: v}, nil
}

func (a *app) run(ctx context.Context) error {
	r := kafka.NewReader(kafka.ReaderConfig{Topic: a.c.Topic})
	defer r.Close()
	d := schema.NewDecoder() // silent
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		row := cfg.Row{Name: string(m.Value)}
		if err := row.Check(); err != nil {
			log.Print(err)
			continue
		}
		_ = d.Decode(&row, nil)
		_ = a.rules.Struct(row)
		a.handle(row)
	}
}

func (a *app) handle(row cfg.Row) {
	e := form.NewEncoder() // report
	_, _ = e.Encode(row)
	_, _ = a.codec.BinaryFromNative(nil, row.Name)
}

// preflight looks whether all is well, before it starts.
func preflight(c *cfg.Config) error {
	m := reflectx.NewMapper("json") // silent
	for name := range m.FieldMap(reflect.ValueOf(c)) {
		if name == "" {
			return fmt.Errorf("a field without a name")
		}
	}
	return nil
}

func main() {
	c, err := cfg.Load()
	if err != nil {
		c = cfg.MustEnv()
	}
	if len(os.Args) > 1 && os.Args[1] == "dump" {
		fmt.Println(c.Dump())
		return
	}
	if err := preflight(c); err != nil {
		log.Fatal(err)
	}
	a, err := newApp(c)
	if err != nil {
		log.Fatal(err)
	}
	if err := a.run(context.Background()); err != nil {
		log.Fatal(err)
	}
}
