// Command serverparts has parts that another package runs. What decides: which of the functions of a part that calls for each message.
package main

import (
	"context"
	"log"
	"net"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind22/serverparts/run"
)

type event struct{ Name string }

type checks struct{ v *validator.Validate }

func (c *checks) open(context.Context) error {
	c.v = validator.New() // silent
	return nil
}

func (c *checks) handle(ctx context.Context, msg []byte) error {
	return c.v.StructCtx(ctx, event{string(msg)})
}

// codecs has what is opened, and encodes with what it makes.
type codecs struct{ c *goavro.Codec }

func (c *codecs) open(context.Context) (err error) {
	c.c, err = goavro.NewCodec(`"string"`) // silent
	return err
}

func (c *codecs) handle(ctx context.Context, msg []byte) error {
	e := form.NewEncoder() // report
	m, err := e.Encode(event{string(msg)})
	if err != nil {
		return err
	}
	_, err = c.c.BinaryFromNative(nil, m)
	return err
}

func cleanPart() run.Part {
	p := bluemonday.UGCPolicy() // silent
	return run.Part{
		Name: "clean",
		Handle: func(ctx context.Context, msg []byte) error {
			_ = p.Sanitize(string(msg))
			return nil
		},
		Close: func() error {
			d := schema.NewDecoder() // silent
			return d.Decode(&event{}, nil)
		},
	}
}

func trim(ctx context.Context, msg []byte) error {
	t := mold.New() // report
	return t.Struct(ctx, &event{string(msg)})
}

func main() {
	conn, err := net.ListenPacket("udp", ":7000")
	if err != nil {
		log.Fatal(err)
	}
	var s run.Server
	c, k := new(checks), new(codecs)
	s.Add(run.Part{Name: "checks", Open: c.open, Handle: c.handle})
	s.Add(run.Part{Name: "codecs", Open: k.open, Handle: k.handle})
	s.Add(cleanPart())
	part := run.Part{Name: "trim"}
	part.Handle = trim
	s.Add(part)
	s.Ready(func() {
		m := reflectx.NewMapper("db") // silent
		_ = m.TypeMap(reflect.TypeFor[event]())
	})
	log.Fatal(s.Run(context.Background(), conn))
}
