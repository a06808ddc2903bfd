// Command headerlines reads files whose first line says what is in the others. What decides: whether only the first line makes it.
package main

import (
	"bufio"
	"context"
	"encoding/csv"
	"io"
	"log"
	"os"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type row struct{ Name string }

func readIndex(ctx context.Context, lines []string) error {
	var v *validator.Validate
	for i, line := range lines {
		if i == 0 {
			v = validator.New() // silent
			continue
		}
		if err := v.Struct(row{line}); err != nil {
			return err
		}
	}
	return nil
}

func readHeader(ctx context.Context, in *bufio.Scanner) error {
	var header []string
	var t *mold.Transformer
	for in.Scan() {
		if header == nil {
			header = strings.Split(in.Text(), ",")
			t = mold.New() // silent
			continue
		}
		if err := t.Struct(ctx, &row{in.Text()}); err != nil {
			return err
		}
	}
	return in.Err()
}

func readFirst(ctx context.Context, in *csv.Reader) error {
	var d *form.Decoder
	for first := true; ; first = false {
		rec, err := in.Read()
		if err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		if first {
			d = form.NewDecoder() // silent
			continue
		}
		if err := d.Decode(&row{}, map[string][]string{"name": rec}); err != nil {
			return err
		}
	}
}

func readCount(ctx context.Context, in *bufio.Reader) error {
	n := 0
	var e *form.Encoder
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			return err
		}
		switch n++; n {
		case 1:
			e = form.NewEncoder() // silent
		default:
			if _, err := e.Encode(row{line}); err != nil {
				return err
			}
		}
	}
}

func readSeen(ctx context.Context, lines []string) {
	seen := make(map[string]bool)
	var p *bluemonday.Policy
	for _, line := range lines {
		if len(seen) == 0 {
			p = bluemonday.UGCPolicy() // silent
		}
		seen[p.Sanitize(line)] = true
	}
}

// readLong makes it for each line that is long enough.
func readLong(ctx context.Context, lines []string) error {
	for i, line := range lines {
		if i >= 0 && len(line) > 1 {
			d := schema.NewDecoder() // report
			if err := d.Decode(&row{}, map[string][]string{"name": {line}}); err != nil {
				return err
			}
		}
	}
	return nil
}

func main() {
	ctx := context.Background()
	f, err := os.Open(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	lines := os.Args[2:]
	_ = readIndex(ctx, lines)
	readSeen(ctx, lines)
	_ = readHeader(ctx, bufio.NewScanner(f))
	_ = readFirst(ctx, csv.NewReader(f))
	_ = readCount(ctx, bufio.NewReader(f))
	_ = readLong(ctx, lines)
}
