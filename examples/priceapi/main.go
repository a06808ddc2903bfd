// Command priceapi is a small HTTP service about price alerts for devices. It
// holds the mistake that mapperlint reports in seven places, each marked WRONG
// and with a correct twin beside it, marked RIGHT.
//
//	go run . &
//	curl -d '{"name":"Phone","vendor":"Acme"}' localhost:8080/devices
//	curl -d '{"device_id":"d00000001","threshold":"500","currency":"EUR","notify":"mailto:me@example.com"}' -H 'X-Client-Id: me' localhost:8080/alerts
//	curl -d '{"amount":"499.99","currency":"EUR","shop":"Corner"}' localhost:8080/devices/d00000001/prices
//	curl -H 'X-Client-Id: me' 'localhost:8080/alerts?triggered=true'
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/mapperlint/mapperlint/examples/priceapi/internal/api"
	"github.com/mapperlint/mapperlint/examples/priceapi/internal/store"
)

const (
	readHeaderTimeout = 5 * time.Second
	shutdownTimeout   = 10 * time.Second
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:], os.Stdin, os.Stdout)
	stop()
	switch {
	case errors.Is(err, flag.ErrHelp):
	case err != nil:
		fmt.Fprintln(os.Stderr, "priceapi:", err)
		os.Exit(1)
	}
}

// run is main without the process around it.
func run(ctx context.Context, args []string, in io.Reader, out io.Writer) (err error) {
	flags := flag.NewFlagSet("priceapi", flag.ContinueOnError)
	addr := flags.String("addr", "127.0.0.1:8080", "`address` to listen on")
	path := flags.String("db", "priceapi.db", "`file` that keeps the data")
	exporting := flags.Bool("export", false, "write all prices to standard output as CSV and exit")
	shop := flags.String("shop", "http://127.0.0.1:8081", "`address` of the shop that knows present prices")
	debug := flags.String("debug", "", "`address` to serve profiles on, as net/http/pprof does")
	importing := flags.Bool("import", false, "add prices from standard input, CSV as written by -export, and exit")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}

	st, err := store.Open(*path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, st.Close()) }()

	switch {
	case *exporting:
		return exportPrices(st, out)
	case *importing:
		return importPrices(st, in)
	}
	ln, err := net.Listen("tcp", *addr)
	if err != nil {
		return err
	}
	if *debug != "" {
		if err := serveProfiles(ctx, *debug); err != nil {
			return errors.Join(err, ln.Close())
		}
	}
	return serve(ctx, ln, api.NewAPI(st, *shop).Handler())
}

// serve answers requests on ln until ctx ends, and then lets the running ones
// finish.
func serve(ctx context.Context, ln net.Listener, handler http.Handler) error {
	srv := &http.Server{Handler: handler, ReadHeaderTimeout: readHeaderTimeout}
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(ln) }()
	slog.Info("listening", "address", ln.Addr().String())

	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	slog.Info("shutting down")
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTimeout)
	defer cancel()
	return srv.Shutdown(ctx)
}
