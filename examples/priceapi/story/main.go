// Command story tells what mapperlint is for, with numbers: it puts the service
// in the directory above under load, takes profiles of it, has mapperlint rank
// what it finds by them, applies the fixes, and does the same again.
//
//	go -C examples/priceapi/story run .
//
// It writes figures, a chart, and what mapperlint says to docs/, and the table of
// figures into README.md and docs/profile.md. With -out it writes to another
// directory instead, and leaves the pages alone. It needs Go and the modules of
// the service; -seconds and -requests bound it.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"time"
)

// plan is how much load there is.
type plan struct {
	Seconds  int           // of the steady part
	Rate     int           // requests in each of these seconds
	Requests int           // as fast as they go, after that
	Workers  int           // who send these
	every    time.Duration // between two measurements
}

func main() {
	p := plan{every: time.Second}
	flag.IntVar(&p.Seconds, "seconds", 60, "length of the steady part")
	flag.IntVar(&p.Rate, "rate", 70, "requests in each second of the steady part")
	flag.IntVar(&p.Requests, "requests", 6000, "requests after that, as fast as they go")
	flag.IntVar(&p.Workers, "workers", 8, "how many send these at the same time")
	out := flag.String("out", "", "directory to write to, in place of the pages of the project")
	root := flag.String("root", "../../..", "directory of the project")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, p, *root, *out)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "story:", err)
		os.Exit(1)
	}
}

// run tells the story and writes it down.
func run(ctx context.Context, p plan, root, out string) error {
	root, err := filepath.Abs(root)
	if err != nil {
		return err
	}
	s, err := tell(ctx, p, root)
	if err != nil {
		return err
	}
	if out != "" {
		return s.write(out)
	}
	docs := filepath.Join(root, "docs")
	return errors.Join(s.write(docs), s.insert(filepath.Join(root, "README.md")), s.insert(filepath.Join(docs, "profile.md")))
}

// tell goes through the story in a directory of its own.
func tell(ctx context.Context, p plan, root string) (s *story, err error) {
	dir, err := os.MkdirTemp("", "story")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	w, err := newWorkshop(dir, root)
	if err != nil {
		return nil, err
	}
	shop, err := openShop()
	if err != nil {
		return nil, err
	}
	defer shop.Close()

	s = &story{Plan: p, Date: time.Now().UTC().Format(time.DateOnly), Machine: machine(), CPUs: runtime.NumCPU()}
	if s.Leaky, err = w.measure(ctx, "leaky", p, shop.address); err != nil {
		return nil, err
	}
	if s.Ranked, err = w.lint(3, append(w.profiles("profile", "leaky"), "./...")...); err != nil {
		return nil, err
	}
	if s.First, err = w.first(); err != nil {
		return nil, err
	}
	if _, err = w.lint(0, "-fix", "./..."); err != nil {
		return nil, err
	}
	if s.Fixed, err = w.measure(ctx, "fixed", p, shop.address); err != nil {
		return nil, err
	}
	compare := append([]string{"-f", "markdown"}, append(w.profiles("profile-base", "leaky"), w.profiles("profile", "fixed")...)...)
	s.Compared, err = w.lint(0, append(compare, "./...")...)
	return s, err
}
