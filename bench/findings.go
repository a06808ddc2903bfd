package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/mapperlint/mapperlint/bench/internal/published"
)

// withFindings returns the page with the section that the figures of public code
// make, in place of the one that it has.
func withFindings(page, root string) (string, error) {
	page, _, _ = strings.Cut(page, published.Heading)
	page = strings.TrimRight(page, "\n") + "\n"
	results, err := published.Read(filepath.Join(root, "bench", "ecosystem", "results.json"))
	if errors.Is(err, fs.ErrNotExist) {
		return page, nil
	}
	if err != nil {
		return "", err
	}
	return page + "\n" + results.Markdown(), nil
}

// renewFindings writes that section and the one on precision alone: the costs stay.
func renewFindings(name, root string) error {
	page, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	groups, err := precision(root)
	if err != nil {
		return err
	}
	costs, _, _ := strings.Cut(string(page), precisionHeading)
	now, err := withFindings(costs+groups, root)
	if err != nil {
		return err
	}
	return os.WriteFile(name, []byte(now), 0o666)
}
