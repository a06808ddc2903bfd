// Command pipes joins goroutines by channels. What decides: whether the goroutine makes it when it starts, or for what it receives.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"log"
	"os"
	"strings"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type line struct {
	N    int
	Text string `validate:"required" mod:"trim"`
}

// stage calls f for each that comes, and passes it on.
func stage[A, B any](in <-chan A, f func(A) (B, bool)) <-chan B {
	out := make(chan B)
	go func() {
		defer close(out)
		for a := range in {
			if b, ok := f(a); ok {
				out <- b
			}
		}
	}()
	return out
}

// started calls f once, and what it returns for each.
func started[A, B any](in <-chan A, f func() func(A) (B, bool)) <-chan B {
	return stage(in, f())
}

func read(r io.Reader) <-chan string {
	out := make(chan string)
	go func() {
		defer close(out)
		strip := strings.NewReplacer("\r", "", "\x00", "") // silent
		for s := bufio.NewScanner(r); s.Scan(); {
			out <- strip.Replace(s.Text())
		}
	}()
	return out
}

func parse(s string) (line, bool) {
	var x line
	if err := json.Unmarshal([]byte(s), &x); err != nil {
		return x, false
	}
	v := validator.New() // report
	return x, v.Struct(x) == nil
}

func trimmer() func(line) (line, bool) {
	t := mold.New() // silent
	return func(x line) (line, bool) { return x, t.Struct(context.Background(), &x) == nil }
}

func cleaner() func(line) (line, bool) {
	return func(x line) (line, bool) {
		x.Text = bluemonday.UGCPolicy().Sanitize(x.Text) // report
		return x, x.Text != ""
	}
}

// fan has several goroutines for one channel, each with its own.
func fan(in <-chan line, n int) <-chan []byte {
	out := make(chan []byte)
	var wg sync.WaitGroup
	for range n {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c, err := goavro.NewCodec(`"string"`) // silent
			if err != nil {
				return
			}
			for x := range in {
				if data, err := c.BinaryFromNative(nil, x.Text); err == nil {
					out <- data
				}
			}
		}()
	}
	go func() { wg.Wait(); close(out) }()
	return out
}

// scatter has a goroutine for each that comes.
func scatter(in <-chan line) <-chan []byte {
	out := make(chan []byte)
	go func() {
		defer close(out)
		var wg sync.WaitGroup
		for x := range in {
			wg.Add(1)
			go func() {
				defer wg.Done()
				c, err := goavro.NewCodec(`"bytes"`) // report
				if err != nil {
					return
				}
				if data, err := c.BinaryFromNative(nil, x.Text); err == nil {
					out <- data
				}
			}()
		}
		wg.Wait()
	}()
	return out
}

// lent gives its validator to whoever asks by a channel.
func lent(ctx context.Context) <-chan *validator.Validate {
	out := make(chan *validator.Validate)
	go func() {
		v := validator.New() // silent
		for {
			select {
			case out <- v:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

// fresh gives another to each.
func fresh(ctx context.Context) <-chan *mold.Transformer {
	out := make(chan *mold.Transformer)
	go func() {
		for {
			select {
			case out <- mold.New(): // report
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func run(ctx context.Context, r io.Reader, w io.Writer) error {
	parsed := stage(read(r), parse)
	trimmed := started(parsed, trimmer)
	cleaned := started(trimmed, cleaner)
	rules, trims := lent(ctx), fresh(ctx)
	checked := stage(cleaned, func(x line) (line, bool) {
		return x, (<-rules).Struct(x) == nil && (<-trims).Struct(ctx, &x) == nil
	})
	for data := range fan(checked, 4) {
		if _, err := w.Write(data); err != nil {
			return err
		}
	}
	for data := range scatter(checked) {
		if _, err := w.Write(data); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	if err := run(context.Background(), os.Stdin, os.Stdout); err != nil {
		log.Fatal(err)
	}
}
