// Command pagetitles follows links. What decides: whether a page that is visited has the pattern compiled.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"regexp"
	"strings"
	"time"
)

var linkRE = regexp.MustCompile(`href="([^"]+)"`) // silent

type crawler struct {
	c    http.Client
	seen map[string]bool
	max  int
}

func (c *crawler) get(ctx context.Context, url string) (string, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return "", err
	}
	resp, err := c.c.Do(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	return string(b), err
}

func (c *crawler) crawl(ctx context.Context, start string) error {
	queue := []string{start}
	for len(queue) > 0 && len(c.seen) < c.max {
		url := queue[0]
		queue = queue[1:]
		if c.seen[url] {
			continue
		}
		c.seen[url] = true
		page, err := c.get(ctx, url)
		if err != nil {
			return err
		}
		fmt.Println(title(page))
		own := regexp.MustCompile(`href="` + regexp.QuoteMeta(url) + `([^"]*)"`) // silent
		for _, m := range linkRE.FindAllStringSubmatch(page, -1) {
			if !own.MatchString(m[0]) {
				queue = append(queue, m[1])
			}
		}
	}
	return nil
}

func title(page string) string {
	m := regexp.MustCompile(`<title>(.*?)</title>`).FindStringSubmatch(page) // report
	if len(m) < 2 {
		return ""
	}
	return m[1]
}

// next follows what says which page is the next.
func (c *crawler) next(ctx context.Context, url string) (n int, err error) {
	for url != "" {
		page, err := c.get(ctx, url)
		if err != nil {
			return n, err
		}
		n++
		url = ""
		if m := regexp.MustCompile(`rel="next" href="([^"]+)"`).FindStringSubmatch(page); m != nil { // report
			url = m[1]
		}
	}
	return n, nil
}

// one waits until the page is there, and then reads it.
func (c *crawler) one(ctx context.Context, url string) (string, error) {
	for {
		page, err := c.get(ctx, url)
		if err != nil {
			time.Sleep(time.Second)
			continue
		}
		re := regexp.MustCompile(`<h1>(.*?)</h1>`) // silent
		return re.FindString(page), nil
	}
}

func (c *crawler) deep(ctx context.Context, url string, depth int) {
	if depth == 0 {
		return
	}
	page, err := c.get(ctx, url)
	if err != nil {
		return
	}
	unquote := strings.NewReplacer("&amp;", "&", "&#39;", "'") // report
	for _, m := range linkRE.FindAllStringSubmatch(page, -1) {
		c.deep(ctx, unquote.Replace(m[1]), depth-1)
	}
}

func main() {
	ctx := context.Background()
	c := &crawler{seen: make(map[string]bool), max: 100}
	url := os.Args[1]
	if _, err := c.one(ctx, url); err != nil {
		log.Fatal(err)
	}
	if err := c.crawl(ctx, url); err != nil {
		log.Fatal(err)
	}
	n, err := c.next(ctx, url)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(n)
	c.deep(ctx, url, 3)
}
