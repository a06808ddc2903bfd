// Command cmd copies what another service has. What decides: whether a package for pages calls a function for each of them.
package main

import (
	"context"
	"log"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind24/pagekits/page"
)

type user struct{ Name string }

func get(ctx context.Context, token string) ([]user, string, error) {
	return []user{{token}}, "", nil
}

func getEach(ctx context.Context, token string) ([]user, string, error) {
	us, next, err := get(ctx, token)
	if err != nil {
		return nil, "", err
	}
	err = validator.New().Var(us, "dive") // report
	return us, next, err
}

func main() {
	ctx := context.Background()
	v := validator.New() // silent
	us, err := page.All(ctx, func(ctx context.Context, token string) ([]user, string, error) {
		us, next, err := get(ctx, token)
		if err == nil {
			err = v.Var(us, "dive")
		}
		return us, next, err
	})
	if err != nil {
		log.Fatal(err)
	}
	if _, err := page.All(ctx, getEach); err != nil {
		log.Fatal(err)
	}
	_, err = page.First(ctx, func(ctx context.Context, token string) ([]user, string, error) {
		t := mold.New() // silent
		return us, "", t.Struct(ctx, &us)
	})
	if err != nil {
		log.Fatal(err)
	}
	err = page.Each(ctx, get, func(u user) error {
		m := reflectx.NewMapper("db") // report
		m.FieldMap(reflect.ValueOf(u))
		return nil
	})
	if err != nil {
		log.Fatal(err)
	}
	it := page.New(func(ctx context.Context, token string) ([]user, string, error) {
		us, next, err := get(ctx, token)
		if err == nil {
			err = schema.NewDecoder().Decode(&us, nil) // report
		}
		return us, next, err
	})
	e := form.NewEncoder() // silent
	for u, ok := it.Next(ctx); ok; u, ok = it.Next(ctx) {
		if _, err := e.Encode(u); err != nil {
			log.Fatal(err)
		}
		log.Println(bluemonday.NewPolicy().Sanitize(u.Name)) // report
	}
}
