// Package nextpage goes on as long as a page says which is the next. What decides: whether a round may say so after it has taken that back.
package nextpage

import "regexp"

type node struct {
	text string
	next *node
}

type source chan string

func (s source) get(string) string { return <-s }

func inIf(s source, url string) {
	for url != "" {
		page := s.get(url)
		url = ""
		if m := regexp.MustCompile(`next="(.+)"`).FindStringSubmatch(page); m != nil { // report
			url = m[1]
		}
	}
}

func pointer(n *node) {
	for n != nil {
		cur := n
		n = nil
		if regexp.MustCompile(`x`).MatchString(cur.text) { // report
			n = cur.next
		}
	}
}

func before(s source, url string) {
	for url != "" {
		page := s.get(url)
		url = ""
		if len(page) > 3 {
			url = page[:3]
		}
		_ = regexp.MustCompile(`x`).MatchString(page) // report
	}
}

func pending(list []string) {
	for more := list; more != nil; {
		now := more
		more = nil
		re := regexp.MustCompile(`x`) // report
		for _, s := range now {
			if re.MatchString(s) {
				more = append(more, s[1:])
			}
		}
	}
}

// last takes it back, and says nothing more.
func last(s source, url string) {
	for url != "" {
		page := s.get(url)
		url = ""
		_ = regexp.MustCompile(`x`).MatchString(page) // silent
	}
}

// cut goes from one to the next until it has found one, and takes back the rest.
func cut(list []string) {
	for len(list) > 0 {
		s := list[0]
		list = list[1:]
		if s == "stop" {
			_ = regexp.MustCompile(`x`).MatchString(s) // silent
			list = nil
		}
	}
}

// other says so where it does not come by what it makes.
func other(s source, url string) {
	for url != "" {
		page := s.get(url)
		url = ""
		if len(page) > 3 {
			url = page[:3]
			continue
		}
		_ = regexp.MustCompile(`x`).MatchString(page) // silent
	}
}

// inBody asks in its body.
func inBody(s source, url string) {
	for {
		if url == "" {
			return
		}
		page := s.get(url)
		url = ""
		if m := regexp.MustCompile(`next="(.+)"`).FindStringSubmatch(page); m != nil { // report
			url = m[1]
		}
	}
}

// sections makes it for the first line of each section.
func sections(s source) {
	first := true
	for l := range s {
		if first {
			_ = regexp.MustCompile(`x`).MatchString(l) // report
			first = false
		}
		if l == "" {
			first = true
		}
	}
}

// whole has one section.
func whole(s source) {
	first := true
	for l := range s {
		if l == "" {
			first = false
		}
		if first {
			_ = regexp.MustCompile(`x`).MatchString(l) // silent
			first = false
		}
	}
}

// scanned stops when it has found one.
func scanned(s source) {
	for ok := true; ok; ok = ok && s.get("") != "" {
		if l := s.get("line"); l != "" {
			_ = regexp.MustCompile(`x`).MatchString(l) // silent
			ok = false
		}
	}
}
