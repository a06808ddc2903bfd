// Command cmd does things again with a helper of another package. What decides: whether that goes on after what works.
package main

import (
	"context"
	"log"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"

	"twins/blind24/retrykits/retry"
	"twins/blind24/retrykits/send"
)

type row struct{ Name string }

func main() {
	ctx := context.Background()
	var v *validator.Validate
	err := retry.Do(ctx, 3, func() error {
		v = validator.New() // silent
		return v.RegisterValidation("name", func(fl validator.FieldLevel) bool { return fl.Param() != "" })
	})
	if err != nil {
		log.Fatal(err)
	}
	m, err := retry.Value(ctx, func(context.Context) (*reflectx.Mapper, error) {
		return reflectx.NewMapper("db"), nil // silent
	})
	if err != nil {
		log.Fatal(err)
	}
	var d *schema.Decoder
	err = retry.Policy{Attempts: 5}.Run(func(int) error {
		d = schema.NewDecoder() // silent
		return d.Decode(&row{}, map[string][]string{"name": os.Args})
	})
	if err != nil {
		log.Fatal(err)
	}
	rows := load(os.Args[1:])
	err = retry.All(ctx, rows, func(x row) error {
		t := mold.New() // report
		return t.Struct(ctx, &x)
	})
	if err != nil {
		log.Fatal(err)
	}
	errs := retry.Times(len(rows), func() error {
		_, err := form.NewEncoder().Encode(rows) // report
		return err
	})
	log.Println(errs)
	for _, x := range rows {
		if err := v.Struct(x); err != nil {
			log.Println(err)
		}
		m.FieldMap(reflect.ValueOf(x))
		if err := send.Send(ctx, x); err != nil {
			log.Println(err)
		}
	}
	_ = d
}

func load(names []string) (out []row) {
	for _, n := range names {
		out = append(out, row{n})
	}
	return out
}
