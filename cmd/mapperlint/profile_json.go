package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	"golang.org/x/tools/go/analysis/checker"

	"github.com/mapperlint/mapperlint/internal/profile"
)

// programKey stands beside the packages in the JSON for what is said of the
// program as a whole. No import path begins so.
const programKey = "-profile"

// A jsonCost is the cost of a finding. The names are stable.
type jsonCost struct {
	Rank  float64      `json:"rank"` // the largest share of a metric, in percent
	Build profile.Cost `json:"build"`
	Uses  profile.Cost `json:"uses"`
	Left  profile.Cost `json:"goroutines"` // in goroutines that such instances start
}

// A jsonProfile is what is said of the program.
type jsonProfile struct {
	Profiles   []jsonInput  `json:"profiles"`
	Total      profile.Cost `json:"total"`
	Unreported []jsonHot    `json:"unreported"`
	Candidates []jsonHot    `json:"candidates"`
}

type jsonInput struct {
	Name    string     `json:"name"`
	Kind    string     `json:"kind"`
	Taken   *time.Time `json:"taken,omitempty"`
	BuildID string     `json:"build_id,omitempty"`
	Records int        `json:"records"`
	TooFew  bool       `json:"too_few,omitempty"`
}

type jsonHot struct {
	Function string       `json:"function"`
	Caller   string       `json:"caller"`
	Posn     string       `json:"posn"`
	Cost     profile.Cost `json:"cost"`
	Why      string       `json:"why,omitempty"`
	Flag     string       `json:"flag,omitempty"`
}

// json is the JSON of go vet, with a "profile" in each diagnostic and an entry
// for the program.
func (j *joinedReport) json(graph *checker.Graph, found []finding, costs []profile.SiteCost) []byte {
	var plain bytes.Buffer
	if err := graph.PrintJSON(&plain); err != nil {
		fail(exitFailed, err)
	}
	tree := make(map[string]map[string]any)
	if err := json.Unmarshal(plain.Bytes(), &tree); err != nil {
		fail(exitFailed, err)
	}
	at := make(map[string]int)
	for i, f := range found {
		at[jsonKey(fmt.Sprintf("%s:%d:%d", f.Where.File, f.Where.Start.Line, f.Where.Start.Column), f.Message)] = i
	}
	for _, analyzers := range tree {
		for _, result := range analyzers {
			list, _ := result.([]any) // else an error
			for _, d := range list {
				d := d.(map[string]any)
				posn, _ := d["posn"].(string)
				message, _ := d["message"].(string)
				if i, ok := at[jsonKey(posn, message)]; ok {
					d["profile"] = jsonCost{100 * costs[i].All().Weight(j.now.Total), orEmpty(costs[i].Build), orEmpty(costs[i].Use), orEmpty(costs[i].Left)}
				}
			}
		}
	}
	tree[programKey] = map[string]any{"mapperlint": j.jsonProgram()}
	data, err := json.MarshalIndent(tree, "", "\t")
	if err != nil {
		fail(exitFailed, err)
	}
	return append(data, '\n')
}

func jsonKey(posn, message string) string { return posn + "\x00" + message }

func orEmpty(c profile.Cost) profile.Cost {
	if c == nil {
		return profile.Cost{}
	}
	return c
}

func (j *joinedReport) jsonProgram() jsonProfile {
	out := jsonProfile{Total: j.now.Total, Unreported: []jsonHot{}, Candidates: []jsonHot{}}
	for _, p := range j.now.Profiles {
		in := jsonInput{Name: p.Name, Kind: p.Kind(), BuildID: p.BuildID, Records: p.Records, TooFew: p.Few()}
		if !p.Taken.IsZero() {
			in.Taken = &p.Taken
		}
		out.Profiles = append(out.Profiles, in)
	}
	for _, h := range j.now.Unreported {
		out.Unreported = append(out.Unreported, jsonHot{Function: h.Callee.Name, Caller: h.Caller, Posn: j.posn(h), Cost: h.Cost, Why: h.Why(j.prog)})
	}
	for _, h := range j.now.Candidates {
		out.Candidates = append(out.Candidates, jsonHot{Function: h.Callee.Name, Caller: h.Caller, Posn: j.posn(h), Cost: h.Cost, Flag: h.Flag()})
	}
	return out
}
