package main

import (
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/mapperlint/mapperlint/examples/priceapi/internal/store"
)

// newDevice makes a store at path that holds one device, and returns its id.
func newDevice(t *testing.T, path string) string {
	t.Helper()
	st, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	device, err := st.CreateDevice(store.DeviceEntity{Name: "Phone", Vendor: "Acme"})
	if err != nil {
		t.Fatal(err)
	}
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
	return device.ID
}

func TestImportThenExport(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "prices.db")
	id := newDevice(t, path)
	table := "device_id,amount_cents,currency,shop,seen_at\n" +
		id + `,1999,EUR,"Corner, left",2026-03-01T12:00:00Z` + "\n" +
		id + ",1899,EUR,Market,2026-03-02T12:00:00.5Z\n"

	if err := run(t.Context(), []string{"-db", path, "-import"}, strings.NewReader(table), io.Discard); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := run(t.Context(), []string{"-db", path, "-export"}, nil, &out); err != nil {
		t.Fatal(err)
	}
	if out.String() != table {
		t.Errorf("exported\n%s\nwant what was imported\n%s", out.String(), table)
	}
}

func TestImportRefuses(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "prices.db")
	id := newDevice(t, path)
	for table, want := range map[string]string{
		"":                                       "header: EOF",
		"device_id,colour\n" + id + ",red\n":     `unknown column "colour"`,
		"device_id,amount_cents\n" + id + ",1e3": `column "amount_cents"`,
		"device_id,seen_at\n" + id + ",noon":     `column "seen_at"`,
		"device_id\nnobody\n":                    "nobody: not found",
	} {
		err := run(t.Context(), []string{"-db", path, "-import"}, strings.NewReader(table), io.Discard)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("import of %q: %v, want an error with %q", table, err, want)
		}
	}
}

func TestServeUntilCancelled(t *testing.T) {
	t.Parallel()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	started := make(chan struct{})
	handler := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(started)
		<-ctx.Done()
		_, _ = io.WriteString(w, "finished")
	})
	served := make(chan error, 1)
	go func() { served <- serve(ctx, ln, handler) }()

	answered := make(chan string, 1)
	go func() {
		resp, err := http.Get("http://" + ln.Addr().String())
		if err != nil {
			answered <- err.Error()
			return
		}
		defer resp.Body.Close()
		body, _ := io.ReadAll(resp.Body)
		answered <- string(body)
	}()
	<-started
	cancel()

	if got := <-answered; got != "finished" {
		t.Errorf("a running request got %q, want its answer", got)
	}
	select {
	case err := <-served:
		if err != nil {
			t.Errorf("serve: %v", err)
		}
	case <-time.After(shutdownTimeout):
		t.Error("serve did not return")
	}
}

func TestRunRefuses(t *testing.T) {
	t.Parallel()
	db := filepath.Join(t.TempDir(), "prices.db")
	for _, args := range [][]string{
		{"-db", db, "-addr", "nowhere"},
		{"-db", t.TempDir()},
		{"-db", db, "surplus"},
	} {
		if err := run(t.Context(), args, nil, io.Discard); err == nil {
			t.Errorf("run %v: no error", args)
		}
	}
}
