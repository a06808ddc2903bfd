// Command tenantpicks looks for the tenant that it works for. What decides: whether the loop is left with the first that fits.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"os"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

type tenant struct {
	Name string
	On   bool
}

func check(all []tenant, name string) error {
	for _, t := range all {
		if t.Name != name {
			continue
		}
		v := validator.New() // silent
		return v.Struct(t)
	}
	return errors.New("no such tenant")
}

func trim(ctx context.Context, all []tenant, name string) {
	found := false
	for i := 0; i < len(all) && !found; i++ {
		if all[i].Name == name {
			t := mold.New() // silent
			_ = t.Struct(ctx, &all[i])
			found = true
		}
	}
}

func decode(groups [][]tenant, name string) {
search:
	for _, g := range groups {
		for i := range g {
			if g[i].Name == name && g[i].On {
				d := form.NewDecoder() // silent
				_ = d.Decode(&g[i], nil)
				break search
			}
		}
	}
}

func show(all []tenant, name string) {
	for len(all) > 0 {
		t := all[0]
		all = all[1:]
		if t.Name == name {
			p := bluemonday.UGCPolicy() // silent
			fmt.Println(p.Sanitize(t.Name))
			all = nil
		}
	}
}

func encode(all []tenant, name string) {
	for _, t := range all {
		switch {
		case t.Name == name:
			e := form.NewEncoder() // silent
			if _, err := e.Encode(t); err != nil {
				log.Fatal(err)
			}
		default:
			continue
		}
		break
	}
}

// checkOn checks each tenant that is on.
func checkOn(all []tenant) (errs []error) {
	for _, t := range all {
		if !t.On {
			continue
		}
		v := validator.New() // report
		if err := v.Struct(t); err != nil {
			errs = append(errs, err)
		}
	}
	return errs
}

func main() {
	var all []tenant
	if err := json.NewDecoder(os.Stdin).Decode(&all); err != nil {
		log.Fatal(err)
	}
	name := os.Args[1]
	if err := check(all, name); err != nil {
		log.Fatal(err)
	}
	trim(context.Background(), all, name)
	decode([][]tenant{all}, name)
	show(all, name)
	encode(all, name)
	for _, err := range checkOn(all) {
		log.Print(err)
	}
}
