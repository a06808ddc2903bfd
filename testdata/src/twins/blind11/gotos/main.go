// Command gotos has loops that are left, continued and begun again, with labels and without. What decides: whether the build is come to a second time.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log"
	"os"
	"reflect"
	"time"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type row struct {
	Name string `validate:"required"`
}

type source interface {
	Next() (row, error)
}

var errAgain = errors.New("again")

// backward goes back to before the build.
func backward(src source) error {
again:
	x, err := src.Next()
	if errors.Is(err, io.EOF) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := validator.New().Struct(x); err != nil { // report
		log.Println(err)
	}
	goto again
}

// backwardBehind goes back to behind the build.
func backwardBehind(src source) error {
	v := validator.New() // silent
again:
	x, err := src.Next()
	if err != nil {
		return err
	}
	if v.Struct(x) == nil {
		goto again
	}
	return nil
}

// forward goes over the build, and never back.
func forward(src source, ok bool) error {
	var p *bluemonday.Policy
	if ok {
		goto clean
	}
	return nil
clean:
	p = bluemonday.UGCPolicy() // silent
	for {
		x, err := src.Next()
		if err != nil {
			return err
		}
		log.Println(p.Sanitize(x.Name))
	}
}

// outer leaves both loops after the build.
func outer(sources []source) (n int) {
outer:
	for _, src := range sources {
		for {
			x, err := src.Next()
			if err != nil {
				continue outer
			}
			if x.Name == "" {
				continue
			}
			m := reflectx.NewMapper("db") // silent
			n = len(m.FieldMap(reflect.ValueOf(x)))
			break outer
		}
	}
	return n
}

// inner leaves only the inner loop.
func inner(sources []source) (n int) {
	for _, src := range sources {
	inner:
		for {
			x, err := src.Next()
			switch {
			case err != nil:
				break inner
			case x.Name != "":
				m := reflectx.NewMapper("db") // report
				n += len(m.FieldMap(reflect.ValueOf(x)))
				break inner
			}
		}
	}
	return n
}

// inSwitch has a break that leaves the switch only.
func inSwitch(src source) error {
	for {
		x, err := src.Next()
		if err != nil {
			return err
		}
		switch x.Name {
		case "last":
			c, err := goavro.NewCodec(`"string"`) // report
			if err == nil {
				_, err = c.BinaryFromNative(nil, x.Name)
			}
			if err != nil {
				log.Println(err)
			}
			break
		}
	}
}

// connect tries until it can: the build is what is tried.
func connect(ctx context.Context, dial func(*goavro.Codec) error) (*goavro.Codec, error) {
	wait := time.Second
	for {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err == nil {
			err = dial(c)
		}
		if err == nil {
			return c, nil
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(wait):
			wait *= 2
		}
	}
}

// once has a loop whose body always ends it.
func once(ctx context.Context, src source) error {
	for {
		t := mold.New() // silent
		x, err := src.Next()
		if err != nil {
			return err
		}
		return t.Struct(ctx, &x)
	}
}

// again has one that may not: only an error that is known begins it again.
func again(ctx context.Context, src source) error {
	for {
		x, err := src.Next()
		if err != nil {
			return err
		}
		t := mold.New() // report
		if err := t.Struct(ctx, &x); !errors.Is(err, errAgain) {
			log.Println(err)
		}
	}
}

type decoder struct{ *json.Decoder }

func (d decoder) Next() (x row, err error) { return x, d.Decode(&x) }

func main() {
	src := decoder{json.NewDecoder(os.Stdin)}
	ctx := context.Background()
	if _, err := connect(ctx, func(*goavro.Codec) error { return nil }); err != nil {
		log.Fatal(err)
	}
	for _, err := range []error{
		backward(src), backwardBehind(src), forward(src, len(os.Args) > 1), inSwitch(src), once(ctx, src), again(ctx, src),
	} {
		if err != nil {
			log.Println(err)
		}
	}
	log.Println(outer([]source{src}), inner([]source{src}))
}
