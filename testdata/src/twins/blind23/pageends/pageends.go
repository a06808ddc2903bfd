// Command pageends gets what it wants page by page. What decides: whether there is another page after what is made.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"net/url"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type page struct {
	Items []string
	Next  string
	Last  bool
}

func get(ctx context.Context, token string) (*page, error) {
	resp, err := http.Get("https://example.com/items?page=" + url.QueryEscape(token))
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	p := &page{}
	return p, json.NewDecoder(resp.Body).Decode(p)
}

func check(ctx context.Context) error {
	token := ""
	for {
		p, err := get(ctx, token)
		if err != nil {
			return err
		}
		v := validator.New() // report
		if err := v.Struct(p); err != nil {
			return err
		}
		if p.Next == "" {
			return nil
		}
		token = p.Next
	}
}

func trim(ctx context.Context) error {
	for p, err := get(ctx, ""); ; p, err = get(ctx, p.Next) {
		if err != nil {
			return err
		}
		t := mold.New() // report
		if err := t.Struct(ctx, p); err != nil || p.Last {
			return err
		}
	}
}

func decode(ctx context.Context) {
	var p *page
	more := true
	for n := 0; more && n < 100; n++ {
		var err error
		if p, err = get(ctx, fmt.Sprint(n)); err != nil {
			break
		}
		d := form.NewDecoder() // report
		_ = d.Decode(p, map[string][]string{"items": p.Items})
		more = !p.Last
	}
}

func show(ctx context.Context, token string) {
	p, err := get(ctx, token)
	if err != nil {
		return
	}
	policy := bluemonday.UGCPolicy() // report
	for _, item := range p.Items {
		fmt.Println(policy.Sanitize(item))
	}
	if p.Next != "" {
		show(ctx, p.Next)
	}
}

func encode(ctx context.Context) error {
	token := ""
next:
	p, err := get(ctx, token)
	if err != nil {
		return err
	}
	e := form.NewEncoder() // report
	if _, err := e.Encode(p); err != nil {
		return err
	}
	if token = p.Next; token != "" {
		goto next
	}
	return nil
}

// last makes it for the last page alone.
func last(ctx context.Context) error {
	for token := ""; ; {
		p, err := get(ctx, token)
		if err != nil {
			return err
		}
		if !p.Last {
			token = p.Next
			continue
		}
		d := schema.NewDecoder() // silent
		return d.Decode(p, nil)
	}
}

func main() {
	ctx := context.Background()
	if err := check(ctx); err != nil {
		log.Fatal(err)
	}
	_ = trim(ctx)
	decode(ctx)
	show(ctx, "")
	_ = encode(ctx)
	_ = last(ctx)
}
